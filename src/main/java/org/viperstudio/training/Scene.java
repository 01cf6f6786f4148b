package org.viperstudio.training;

import java.util.List;
import org.viperstudio.gallery.Painter;
import org.viperstudio.gallery.SceneDescription;
import org.viperstudio.gallery.raster.Canvas;

/** One picture of a data set: what it shows, how, and the painter's seed. */
record Scene(String subject, List<String> attributes, long seed) {
    Scene {
        attributes = List.copyOf(attributes);
    }

    Canvas paint(int size) {
        return Painter.paint(new SceneDescription(subject, attributes), seed, size, size);
    }
}
