package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.scene.Layers;

/** What a picture is made with: repaints the layers of a scene with its own marks. */
public interface Medium {
    /** A new picture of the layers' size; the layers stay as they are. */
    Canvas paint(Layers layers, Manner manner, Generator random);

    /** Whether the medium sees tones only; a palette then tints the finished picture. */
    default boolean monochrome() {
        return false;
    }
}
