package org.viperstudio.training;

import java.nio.file.Path;
import java.util.List;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Weights;

/** A trained classifier of pictures: measures models, and has no part in making pictures. */
final class Judge implements AutoCloseable {
    private static final String NETWORK = "/org/viperstudio/network/";

    private final JudgeFiles.Description description;
    private final Network network;
    private final Weights weights;

    /**
     * Loads a judge. Used on the inference thread alone.
     *
     * @param name {@code subjects} or {@code attributes}
     */
    Judge(Backend backend, Path folder, String name) {
        description = JudgeFiles.read(folder, name);
        network = Network.compile(backend, Judge.class, NETWORK + "layers.py", NETWORK + "products.py", "judge.py");
        weights = Weights.open(folder.resolve(name + ".safetensors"));
        weights.tensors().values().forEach(weight -> network.put(weight, DType.F32, false));
    }

    List<String> classes() {
        return description.classes();
    }

    /** The share of held-out painted pictures that it is right about. */
    double accuracy() {
        return description.accuracy();
    }

    /** The class that a picture most looks like. */
    String best(Picture picture) {
        return classes().get(JudgeAccuracy.best(scores(picture)));
    }

    /** How sure it is that a picture shows each class, 0..1; from 0.5 on the class counts as found. */
    float[] likelihoods(Picture picture) {
        float[] scores = scores(picture);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) (1 / (1 + Math.exp(description.threshold() - scores[i])));
        }
        return scores;
    }

    private float[] scores(Picture picture) {
        try (Scope scope = network.scope()) {
            return network.call(scope, "judge", scope.tensor(picture.values(), 1, 3, picture.height(), picture.width()))
                    .toFloats();
        }
    }

    @Override
    public void close() {
        network.close();
        weights.close();
    }
}
