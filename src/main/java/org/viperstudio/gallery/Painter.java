package org.viperstudio.gallery;

import java.util.SequencedMap;
import java.util.SequencedSet;
import org.viperstudio.gallery.paint.Easel;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.subject.Subjects;

/**
 * Paints described scenes. The same description, seed and size give the same bytes on every Java virtual machine.
 * Stateless and safe for use by many threads, one picture each.
 */
public final class Painter {
    private Painter() {}

    /**
     * Paints a picture of {@code width} x {@code height} pixels, both at least 16.
     *
     * @throws IllegalArgumentException if the subject or an attribute is not known, or the size is too small
     */
    public static Canvas paint(SceneDescription scene, long seed, int width, int height) {
        if (width < 16 || height < 16) {
            throw new IllegalArgumentException(
                    "A picture needs at least 16 x 16 pixels, not " + width + " x " + height);
        }
        return Easel.paint(Subjects.named(scene.subject()), scene.attributes(), seed, width, height);
    }

    /** The subjects that can be painted. */
    public static SequencedSet<String> subjects() {
        return Subjects.names();
    }

    /** The attributes that change the picture, each with its category in the attribute catalogue. */
    public static SequencedMap<String, String> attributes() {
        return Easel.attributes();
    }
}
