package org.viperstudio.window.control;

import java.lang.ref.WeakReference;
import java.nio.IntBuffer;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.viperstudio.picture.Raster;

/** JavaFX images over rasters; one for each raster that is still in use. */
public final class Rasters {
    private static final Map<int[], WeakReference<Image>> IMAGES = new WeakHashMap<>();

    private static final Map<int[], WeakReference<Image>> ROUNDED = new WeakHashMap<>();

    private Rasters() {}

    /** The image of an opaque raster, without a copy; on the JavaFX thread. */
    public static Image image(Raster raster) {
        WeakReference<Image> known = IMAGES.get(raster.argb());
        Image image = known == null ? null : known.get();
        if (image == null) {
            image = over(raster);
            IMAGES.put(raster.argb(), new WeakReference<>(image));
        }
        return image;
    }

    /**
     * A copy with round corners; on the JavaFX thread.
     *
     * @param radius in the raster's pixels; that of a raster's first time stays
     */
    public static Image rounded(Raster raster, double radius) {
        WeakReference<Image> known = ROUNDED.get(raster.argb());
        Image image = known == null ? null : known.get();
        if (image == null) {
            image = RoundCorners.of(image(raster), radius);
            ROUNDED.put(raster.argb(), new WeakReference<>(image));
        }
        return image;
    }

    private static Image over(Raster raster) {
        return new WritableImage(new PixelBuffer<>(
                raster.width(), raster.height(), IntBuffer.wrap(raster.argb()), PixelFormat.getIntArgbPreInstance()));
    }
}
