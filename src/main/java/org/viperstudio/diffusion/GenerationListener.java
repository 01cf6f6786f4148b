package org.viperstudio.diffusion;

/** Hears of a request's progress, on the inference thread, and may end it. */
@FunctionalInterface
public interface GenerationListener {
    /** Does nothing. */
    GenerationListener SILENT = progress -> true;

    /** Whether to go on; after {@code false} the request ends with a {@link StoppedException}, within one step. */
    boolean onProgress(Progress progress);
}
