package org.viperstudio.studio.create;

import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.picture.Raster;
import org.viperstudio.studio.GenerationSettings;

/** Paints one picture. */
@FunctionalInterface
public interface FramePainter {
    /**
     * Waits until the picture is painted.
     *
     * @param settings the picture's own degree included
     * @throws org.viperstudio.diffusion.StoppedException when the listener ends it
     */
    Raster paint(GenerationSettings settings, GenerationListener listener);
}
