package org.viperstudio.window.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.viperstudio.gallery.SeedGallery;
import org.viperstudio.picture.Raster;

/** A source that a picture can be decoded from. */
@FunctionalInterface
public interface PictureSource {
    /**
     * Decodes the picture; slow, and so not for the JavaFX thread.
     *
     * @param height the maximum height in pixels, to which a taller picture is scaled down; 0 for no limit
     */
    Raster read(int height) throws IOException;

    /** A picture of the seed gallery, by {@link org.viperstudio.gallery.SeedImage#file}. */
    static PictureSource seed(String file) {
        return height -> {
            try (InputStream stream = SeedGallery.open(file)) {
                Image image = new Image(stream, 0, height, true, true);
                if (image.isError()) {
                    throw new IOException(file + " cannot be decoded", image.getException());
                }
                return Rasters.raster(image, PixelFormat.getIntArgbPreInstance());
            }
        };
    }

    /** A file of any format that {@link org.viperstudio.picture.PictureFile} reads. */
    static PictureSource file(Path file) {
        return height -> Raster.read(file, height);
    }
}
