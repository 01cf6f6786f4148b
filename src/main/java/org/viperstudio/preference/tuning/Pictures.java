package org.viperstudio.preference.tuning;

import java.nio.file.Path;
import java.util.List;
import org.viperstudio.network.Picture;
import org.viperstudio.picture.ImageProcessor;
import org.viperstudio.picture.Transparency;

/** Reads pictures as IDEFICS2 sees them. */
final class Pictures {
    private Pictures() {}

    static List<Picture> read(ImageProcessor processor, List<Path> files) {
        return files.stream()
                .map(file -> processor.read(file, Transparency.IGNORED))
                .toList();
    }
}
