package org.viperstudio.preference.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.EmbeddedModel;
import org.viperstudio.network.ClassifierFiles;
import org.viperstudio.network.Picture;
import org.viperstudio.network.PictureClassifier;
import org.viperstudio.picture.PictureFile;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Device;

/**
 * Looks at pictures: tells the attributes in them by a small network that learned from the painter's pictures, and measures
 * their colours and texture. It has a thread of its own, because nobody wants to wait for its few milliseconds until a
 * picture is painted; the last pictures that it saw it remembers. Safe for several threads.
 */
public final class Eye {
    /** The size of the pictures that it learned from. */
    private static final int SIDE = 128;

    private static final int REMEMBERED = 2_000;

    private final Backend backend = Backend.apart(Device.CPU, "eye");
    private final PictureClassifier classifier;
    private final Map<Seen, Impression> memory = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, Impression> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A file as it was when it was looked at. */
    private record Seen(Path file, long size, long modified) {}

    private static @Nullable Eye carried;

    private Eye(ClassifierFiles files) {
        classifier = backend.call(() -> new PictureClassifier(backend, files));
    }

    /** The one that the program carries. It is loaded at first use, which takes a moment; if that is ended, at the next. */
    public static synchronized Eye carried() {
        if (carried == null) {
            carried = new Eye(new ClassifierFiles(EmbeddedModel.eye(), "attributes"));
        }
        return carried;
    }

    /** The attributes that it can tell. */
    public List<String> attributes() {
        return classifier.classes();
    }

    /**
     * What a picture file shows.
     *
     * @throws org.viperstudio.picture.PictureException if it cannot be read
     */
    Impression impression(Path file) {
        Seen seen = seen(file);
        synchronized (memory) {
            Impression known = memory.get(seen);
            if (known != null) {
                return known;
            }
        }
        Impression impression = looked(file);
        synchronized (memory) {
            memory.put(seen, impression);
        }
        return impression;
    }

    private static Seen seen(Path file) {
        try {
            return new Seen(
                    file.toAbsolutePath(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis());
        } catch (IOException unreadable) {
            // Reading it will say what is wrong.
            return new Seen(file.toAbsolutePath(), -1, -1);
        }
    }

    private Impression looked(Path file) {
        List<Picture> squares = PictureFile.squares(file, SIDE, Look.SIDE);
        float[] found = backend.call(() -> classifier.odds(squares.getFirst()));
        Map<String, Double> odds = new HashMap<>();
        List<String> names = new ArrayList<>(attributes());
        for (int i = 0; i < found.length; i++) {
            odds.put(names.get(i), (double) found[i]);
        }
        return new Impression(odds, 0, Look.of(squares.getLast()));
    }
}
