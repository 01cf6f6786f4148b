package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.scene.Layers;

/** Something done to the scene's layers before the medium sees them: a change of colour, a warp, a pattern. */
@FunctionalInterface
interface Pass {
    Layers apply(Layers layers, Generator random);
}
