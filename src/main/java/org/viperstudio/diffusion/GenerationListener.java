package org.viperstudio.diffusion;

/** Is told the progress of a generation, on the inference thread, and may stop it. */
@FunctionalInterface
public interface GenerationListener {
    /** Ignores progress and never stops. */
    GenerationListener SILENT = progress -> true;

    /**
     * Whether to continue; after {@code false} the generation stops with a {@link StoppedException}, within one step.
     */
    boolean onProgress(Progress progress);
}
