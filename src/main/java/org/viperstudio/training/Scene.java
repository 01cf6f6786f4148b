package org.viperstudio.training;

import java.util.List;
import org.viperstudio.gallery.Painter;
import org.viperstudio.gallery.SceneDescription;
import org.viperstudio.gallery.raster.Canvas;

/**
 * The description of one picture of a data set, which is also its label.
 *
 * @param attributes that it is painted with; none for a plain picture
 * @param seed of the painter, which decides everything else
 */
record Scene(String subject, List<String> attributes, long seed) {
    Scene {
        attributes = List.copyOf(attributes);
    }

    /** Whether it shows its subject without attributes. */
    boolean isPlain() {
        return attributes.isEmpty();
    }

    /** The picture, so many pixels high and wide. */
    Canvas paint(int size) {
        return Painter.paint(new SceneDescription(subject, attributes), seed, size, size);
    }
}
