package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.scene.Layers;

/** Something done to the painted picture: outlines, surface, varnish, age. Works in place. */
@FunctionalInterface
interface Finish {
    void apply(Canvas picture, Layers layers, Generator random);
}
