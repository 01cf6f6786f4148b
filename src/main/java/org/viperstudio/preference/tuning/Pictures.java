package org.viperstudio.preference.tuning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.viperstudio.network.Picture;
import org.viperstudio.picture.ImageProcessor;
import org.viperstudio.picture.Transparency;

/** Reads pictures as IDEFICS2 sees them. */
final class Pictures {
    private Pictures() {}

    /** A picture's file: beside the data, or in the folder of images there. */
    static Path file(Path folder, String name) {
        Path beside = folder.resolve(name);
        return Files.exists(beside) ? beside : folder.resolve("images").resolve(name);
    }

    static List<Picture> read(ImageProcessor processor, List<Path> files) {
        return files.stream()
                .map(file -> processor.read(file, Transparency.IGNORED))
                .toList();
    }
}
