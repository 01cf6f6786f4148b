package org.viperstudio.preference.vision;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.EmbeddedModel;
import org.viperstudio.network.ClassifierFiles;
import org.viperstudio.network.Picture;
import org.viperstudio.network.PictureClassifier;
import org.viperstudio.picture.PictureFile;
import org.viperstudio.picture.PictureMemo;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Device;

/**
 * Tags pictures: recognises the catalogue's attributes with a small network that was trained on the painter's pictures,
 * and measures colours and texture. It runs on a thread of its own, so that its few milliseconds need not wait for a
 * picture that is being made, and remembers the last pictures. Safe for several threads.
 */
public final class PictureTagger {
    /** The side of the pictures that the network was trained on, in pixels. */
    private static final int SIDE = 128;

    private static final int REMEMBERED = 2_000;

    private static @Nullable PictureTagger bundled;

    private final Backend backend = Backend.dedicated(Device.CPU, "tagger");
    private final PictureClassifier classifier;
    private final PictureMemo<PictureEvidence> memo = new PictureMemo<>(REMEMBERED);

    private PictureTagger(ClassifierFiles files) {
        classifier = backend.call(() -> new PictureClassifier(backend, files));
    }

    /**
     * The tagger that comes with the program, loaded at first use, which takes a moment. A failure to load is tried
     * again.
     */
    public static synchronized PictureTagger bundled() {
        if (bundled == null) {
            bundled = new PictureTagger(new ClassifierFiles(EmbeddedModel.eye(), "attributes"));
        }
        return bundled;
    }

    /** The attributes that it can recognise. */
    public List<String> attributes() {
        return classifier.classes();
    }

    /**
     * What a picture file shows.
     *
     * @throws org.viperstudio.picture.PictureException if it cannot be read
     */
    PictureEvidence evidence(Path file) {
        return memo.of(file, this::seen);
    }

    private PictureEvidence seen(Path file) {
        List<Picture> squares = PictureFile.squares(file, SIDE, PictureStatistics.SIDE);
        float[] found = backend.call(() -> classifier.logOdds(squares.getFirst()));
        Map<String, Double> logOdds = new HashMap<>();
        for (int i = 0; i < found.length; i++) {
            logOdds.put(attributes().get(i), (double) found[i]);
        }
        return new PictureEvidence(logOdds, 0, PictureStatistics.of(squares.getLast()));
    }
}
