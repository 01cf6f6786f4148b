package org.viperstudio.gallery.scene;

import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Plane;

/**
 * A rendered scene, layer by layer, all of one size.
 *
 * @param colour what the eye sees, in OKLab
 * @param depth distance from the eye in scene units; very large for the sky
 * @param objects the number of the object at each pixel; 0 is the sky
 * @param across the surface normal's part towards the picture's right
 * @param up the surface normal's part towards the picture's top
 * @param lit how strongly the key light reaches the surface, 0..1
 */
public record Layers(Canvas colour, Plane depth, int[] objects, Plane across, Plane up, Plane lit) {
    public int width() {
        return colour.width;
    }

    public int height() {
        return colour.height;
    }

    public Layers withColour(Canvas newColour) {
        return new Layers(newColour, depth, objects, across, up, lit);
    }
}
