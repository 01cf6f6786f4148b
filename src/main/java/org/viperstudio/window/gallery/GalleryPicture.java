package org.viperstudio.window.gallery;

import java.util.List;
import org.viperstudio.store.PictureRef;
import org.viperstudio.window.control.PictureSource;

/**
 * A picture on the wall.
 *
 * @param ref what comments name it by
 * @param title what it is called; the file's name for a person's own
 * @param source its bytes
 * @param width in pixels
 * @param height in pixels
 * @param attributes what is known to be in it
 */
public record GalleryPicture(
        PictureRef ref, String title, PictureSource source, int width, int height, List<String> attributes) {
    public GalleryPicture {
        attributes = List.copyOf(attributes);
    }

    /** The same for the same bytes. */
    public String id() {
        return switch (ref) {
            case PictureRef.Gallery(String file) -> file;
            case PictureRef.Stored(var sha256) -> sha256.hex();
        };
    }

    /** Whether the person brought it. */
    public boolean own() {
        return ref instanceof PictureRef.Stored;
    }

    public double ratio() {
        return (double) width / height;
    }
}
