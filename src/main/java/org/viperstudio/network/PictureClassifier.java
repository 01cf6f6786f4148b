package org.viperstudio.network;

import java.util.List;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;
import org.viperstudio.tensor.Weights;

/**
 * A small convolutional network that classifies pictures; a picture may show several classes. It takes pictures [3, H,
 * W] in -1..1 of about the size that it was trained on. Used on the inference thread alone.
 */
public final class PictureClassifier implements AutoCloseable {
    private final ClassifierFiles.Description description;
    private final Network network;
    private final Weights weights;

    /**
     * Loads a classifier.
     *
     * @throws java.io.UncheckedIOException if its description cannot be read
     * @throws org.viperstudio.tensor.WeightsException if its weights cannot
     */
    public PictureClassifier(Backend backend, ClassifierFiles files) {
        description = files.described();
        network =
                Network.compile(backend, PictureClassifier.class, "layers.py", "products.py", "picture_classifier.py");
        weights = Weights.open(files.weights());
        weights.tensors().values().forEach(weight -> network.put(weight, DType.F32, false));
    }

    /** The names of the classes, in the order of {@link #probabilities}. */
    public List<String> classes() {
        return description.classes();
    }

    /** The share of held-out pictures that it classified correctly, 0..1. */
    public double accuracy() {
        return description.accuracy();
    }

    /** The class of the highest score. */
    public String best(Picture picture) {
        return classes().get(best(scores(picture)));
    }

    /** The index of the highest score. */
    public static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /**
     * The probability, 0..1, that the picture shows each class, in the order of {@link #classes}; from 0.5 on it counts
     * as found.
     */
    public float[] probabilities(Picture picture) {
        float[] probabilities = logOdds(picture);
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = (float) (1 / (1 + Math.exp(-probabilities[i])));
        }
        return probabilities;
    }

    /**
     * The log odds (natural logarithm) that the picture shows each class, in the order of {@link #classes}; above 0 the
     * class counts as found.
     */
    public float[] logOdds(Picture picture) {
        float[] scores = scores(picture);
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= (float) description.threshold();
        }
        return scores;
    }

    private float[] scores(Picture picture) {
        try (Scope scope = network.scope()) {
            Tensor image = scope.tensor(picture.values(), 1, 3, picture.height(), picture.width());
            return network.call(scope, "classify", image).toFloats();
        }
    }

    @Override
    public void close() {
        network.close();
        weights.close();
    }
}
