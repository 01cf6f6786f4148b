package org.viperstudio.diffusion;

/** The listener ended the request. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoppedException() {
        super("stopped before it was done");
    }
}
