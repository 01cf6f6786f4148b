package org.viperstudio.preference.tuning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.viperstudio.network.Picture;
import org.viperstudio.picture.ImageProcessor;
import org.viperstudio.picture.Transparency;

/** Reads pictures as IDEFICS2 sees them. */
final class Pictures {
    private Pictures() {}

    /**
     * A picture's file: beside the data, or in the folder of images there.
     *
     * @throws IllegalArgumentException if it is in neither; where it is needed, hours of learning may be behind
     */
    static Path file(Path folder, String name) {
        return Stream.of(folder, folder.resolve("images"))
                .map(place -> place.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the picture %s is neither in %s nor in images there".formatted(name, folder)));
    }

    static List<Picture> read(ImageProcessor processor, List<Path> files) {
        return files.stream()
                .map(file -> processor.read(file, Transparency.IGNORED))
                .toList();
    }
}
