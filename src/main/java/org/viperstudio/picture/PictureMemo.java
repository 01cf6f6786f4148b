package org.viperstudio.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Remembers what was computed from the picture files that were asked for last. A file whose size or time has changed
 * counts as another one. Safe for several threads.
 */
public final class PictureMemo<V> {
    private final Map<Version, V> values;

    private record Version(Path file, long size, FileTime modified) {}

    /** @param capacity of how many files; the one asked for longest ago goes first */
    public PictureMemo(int capacity) {
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Version, V> eldest) {
                return size() > capacity;
            }
        };
    }

    /**
     * What {@code compute} gives for the file as it is now, remembered or computed.
     *
     * @param compute called without a lock: two threads that ask at once may both compute
     */
    public V of(Path file, Function<Path, V> compute) {
        Optional<Version> version = version(file);
        if (version.isEmpty()) {
            // Reading the file will say what is wrong with it.
            return compute.apply(file);
        }
        synchronized (values) {
            V known = values.get(version.get());
            if (known != null) {
                return known;
            }
        }
        V computed = compute.apply(file);
        synchronized (values) {
            values.put(version.get(), computed);
        }
        return computed;
    }

    private static Optional<Version> version(Path file) {
        try {
            return Optional.of(new Version(file.toAbsolutePath(), Files.size(file), Files.getLastModifiedTime(file)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Forgets everything. */
    public void clear() {
        synchronized (values) {
            values.clear();
        }
    }
}
