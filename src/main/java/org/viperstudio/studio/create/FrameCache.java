package org.viperstudio.studio.create;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.viperstudio.studio.GenerationSettings;

/** The pictures painted last, by all that decides them. Safe for several threads. */
public final class FrameCache {
    /** Kept however large: all marks of a scene, and the exact picture twice. */
    private static final int FEWEST = 12;

    private final Map<GenerationSettings, Painted> frames = new LinkedHashMap<>(16, 0.75f, true);
    private final long capacity;
    private long bytes;

    /** @param capacity bytes of pixels to keep; the picture asked for longest ago goes first */
    public FrameCache(long capacity) {
        this.capacity = capacity;
    }

    public synchronized Optional<Painted> get(GenerationSettings settings) {
        return Optional.ofNullable(frames.get(settings));
    }

    /** Whether the picture is here; does not count as asking for it. */
    public synchronized boolean contains(GenerationSettings settings) {
        return frames.containsKey(settings);
    }

    /** Keeps a picture. */
    public synchronized void put(GenerationSettings settings, Painted frame) {
        Painted before = frames.put(settings, frame);
        bytes += bytes(frame) - (before == null ? 0 : bytes(before));
        var eldest = frames.values().iterator();
        while (bytes > capacity && frames.size() > FEWEST) {
            bytes -= bytes(eldest.next());
            eldest.remove();
        }
    }

    /** Forgets a picture. */
    public synchronized void remove(GenerationSettings settings) {
        Painted gone = frames.remove(settings);
        bytes -= gone == null ? 0 : bytes(gone);
    }

    private static long bytes(Painted frame) {
        return (long) Integer.BYTES * frame.raster().argb().length;
    }
}
