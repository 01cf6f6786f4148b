package org.viperstudio.diffusion;

/** The listener stopped the generation, which may be resumed by {@link TextToImage#proceed}. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoppedException() {
        super("stopped before it was done");
    }
}
