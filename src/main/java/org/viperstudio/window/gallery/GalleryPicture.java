package org.viperstudio.window.gallery;

import java.util.List;
import org.viperstudio.store.PictureRef;
import org.viperstudio.window.control.PictureSource;

/**
 * A picture of the gallery.
 *
 * @param ref the reference that comments use
 * @param title its title; the file name for the user's own pictures
 * @param source where it is decoded from
 * @param width in pixels
 * @param height in pixels
 * @param attributes the attributes that it is known to have
 */
public record GalleryPicture(
        PictureRef ref, String title, PictureSource source, int width, int height, List<String> attributes) {
    public GalleryPicture {
        attributes = List.copyOf(attributes);
    }

    /** An id, which is the same for the same contents. */
    public String id() {
        return switch (ref) {
            case PictureRef.Gallery(String file) -> file;
            case PictureRef.Stored(var sha256) -> sha256.hex();
        };
    }

    /** Whether it is one of the user's own pictures. */
    public boolean own() {
        return ref instanceof PictureRef.Stored;
    }

    public double ratio() {
        return (double) width / height;
    }
}
