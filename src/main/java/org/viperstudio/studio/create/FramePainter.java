package org.viperstudio.studio.create;

import org.viperstudio.picture.Raster;

/** Paints one picture. */
@FunctionalInterface
public interface FramePainter {
    /**
     * Waits until the picture is painted.
     *
     * @throws org.viperstudio.diffusion.StoppedException when it is no longer wanted
     */
    Raster paint(FrameRequest request);
}
