package org.viperstudio.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.viperstudio.network.ImageFeatures;

/** What the model saw in the last pictures, so that it need not look at one twice. */
final class SeenPictures {
    private static final int CAPACITY = 64;

    private record Version(Path file, long size, FileTime modified) {}

    private final Map<Version, ImageFeatures> seen = new LinkedHashMap<>(CAPACITY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Version, ImageFeatures> eldest) {
            return size() > CAPACITY;
        }
    };

    /** What was seen in the file as it is now, or what {@code look} sees. */
    ImageFeatures of(Path file, Function<Path, ImageFeatures> look) {
        try {
            Version version = new Version(file, Files.size(file), Files.getLastModifiedTime(file));
            ImageFeatures known = seen.get(version);
            if (known == null) {
                known = look.apply(file);
                seen.put(version, known);
            }
            return known;
        } catch (IOException unreadable) {
            // Looking says what is wrong with the file.
            return look.apply(file);
        }
    }

    void forget() {
        seen.clear();
    }
}
