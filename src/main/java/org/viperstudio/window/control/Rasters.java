package org.viperstudio.window.control;

import java.lang.ref.WeakReference;
import java.nio.IntBuffer;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.image.WritablePixelFormat;
import org.viperstudio.picture.Raster;

/** Converts between rasters and JavaFX images, with one cached image for each raster that is still in use. */
public final class Rasters {
    private static final Map<int[], WeakReference<Image>> IMAGES = new WeakHashMap<>();

    private Rasters() {}

    /** An opaque raster's image, which shares its pixels. Called on the JavaFX thread. */
    public static Image image(Raster raster) {
        WeakReference<Image> known = IMAGES.get(raster.argb());
        Image image = known == null ? null : known.get();
        if (image == null) {
            image = over(raster.width(), raster.height(), raster.argb());
            IMAGES.put(raster.argb(), new WeakReference<>(image));
        }
        return image;
    }

    /**
     * Copies the pixels of an image.
     *
     * @param format of the pixels: with premultiplied colours or without
     */
    public static Raster raster(Image image, WritablePixelFormat<IntBuffer> format) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, format, argb, 0, width);
        return new Raster(width, height, argb);
    }

    /**
     * An image that shares premultiplied pixels, the format that JavaFX draws, so that rendering need not convert them.
     */
    static Image over(int width, int height, int[] argb) {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }
}
