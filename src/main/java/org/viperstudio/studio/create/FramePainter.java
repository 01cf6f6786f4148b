package org.viperstudio.studio.create;

/** Paints one picture. */
@FunctionalInterface
public interface FramePainter {
    /**
     * Waits until the picture is painted.
     *
     * @throws org.viperstudio.diffusion.StoppedException when it is no longer wanted
     */
    Painted paint(FrameRequest request);
}
