package org.viperstudio.window.gallery;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.viperstudio.picture.Raster;

/** A picture from the clipboard. */
final class PastedPicture {
    private PastedPicture() {}

    static Raster raster(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Raster(width, height, argb);
    }
}
