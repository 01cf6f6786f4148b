package org.viperstudio.studio.create;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.viperstudio.studio.GenerationSettings;

/**
 * The pictures painted last, by all that decides them: the settings that were asked for, and those that the picture was
 * then painted by, which name what the former left open. Safe for several threads.
 */
public final class FrameCache {
    /** Kept however large: all marks of a scene, and the exact picture twice. */
    private static final int FEWEST = 12;

    private final SequencedMap<GenerationSettings, Painted> frames = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<GenerationSettings, GenerationSettings> asked = new HashMap<>();
    private final long capacity;
    private long bytes;

    /** @param capacity bytes of pixels to keep; the picture asked for longest ago goes first */
    public FrameCache(long capacity) {
        this.capacity = capacity;
    }

    public synchronized Optional<Painted> get(GenerationSettings settings) {
        return Optional.ofNullable(frames.get(key(settings)));
    }

    /** Whether the picture is here; does not count as asking for it. */
    public synchronized boolean contains(GenerationSettings settings) {
        return frames.containsKey(key(settings));
    }

    private GenerationSettings key(GenerationSettings settings) {
        return asked.getOrDefault(settings, settings);
    }

    /** Keeps a picture. */
    public synchronized void put(GenerationSettings settings, Painted frame) {
        forget(frames.put(settings, frame));
        asked.put(frame.settings(), settings);
        bytes += bytes(frame);
        while (bytes > capacity && frames.size() > FEWEST) {
            forget(frames.pollFirstEntry().getValue());
        }
    }

    /** Forgets a picture. */
    public synchronized void remove(GenerationSettings settings) {
        forget(frames.remove(key(settings)));
    }

    private void forget(@Nullable Painted gone) {
        if (gone != null) {
            asked.remove(gone.settings());
            bytes -= bytes(gone);
        }
    }

    private static long bytes(Painted frame) {
        return (long) Integer.BYTES * frame.raster().argb().length;
    }
}
