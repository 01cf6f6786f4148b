package org.viperstudio.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/** Trains one classifier of pictures. Used on the inference thread alone. */
final class ClassifierTrainer implements Trainer {
    private static final double LEARNING_RATE = 1e-3;
    private static final double WARMUP_STEPS = 100;
    private static final double MAX_EMA_DECAY = 0.995;
    /** Pictures move up to 6 pixels each way. */
    private static final int MOVES = 13;

    private static final String NETWORK = "/org/viperstudio/network/";

    /** Half of the steps see pictures that were softened by up to so much. */
    private static final float SOFTEST = 0.7f;

    private final PictureClasses classes;
    private final ClassifierArchitecture architecture;
    private final DType dtype;
    private final TrainableNetwork network;

    /** Begins with these weights. */
    ClassifierTrainer(
            Backend backend,
            PictureClasses classes,
            ClassifierArchitecture architecture,
            DType dtype,
            Map<String, WeightTensor> weights) {
        this.classes = classes;
        this.architecture = architecture;
        this.dtype = dtype;
        this.network = new TrainableNetwork(
                backend,
                weights,
                NETWORK + "layers.py",
                NETWORK + "products.py",
                NETWORK + "picture_classifier.py",
                "learning.py",
                "classifier_training.py");
    }

    @Override
    public TrainableNetwork network() {
        return network;
    }

    /**
     * One step on pictures, half of them mirrored, all moved a little, that this step's number chooses; gives the loss.
     *
     * @param share how much of the whole course is done, 0..1
     */
    double step(LabelledPictures examples, int batch, double share) {
        network.beginStep();
        Generator random = new Generator(network.steps()).fork("pictures of a classifier");
        int area = 3 * examples.size() * examples.size();
        float[] pictures = new float[batch * area];
        List<Scene> shown = new ArrayList<>();
        for (int i = 0; i < batch; i++) {
            int chosen = random.below(examples.count());
            examples.copy(chosen, random.chance(0.5f), pictures, i * area);
            shown.add(examples.scene(chosen));
        }
        try (Scope scope = network.compiled().scope()) {
            Tensor whole = scope.tensor(
                    new long[] {
                        network.steps(),
                        TrainableNetwork.scalarType(dtype),
                        classes.exclusive() ? 1 : 0,
                        random.below(MOVES),
                        random.below(MOVES)
                    },
                    5);
            Tensor real = scope.tensor(new float[] {rate(share), network.emaDecay(MAX_EMA_DECAY), softness(random)}, 3);
            Tensor result = network.compiled()
                    .train(
                            scope,
                            scope.tensor(pictures, batch, 3, examples.size(), examples.size()),
                            classes.truth(scope, shown),
                            whole,
                            real);
            return network.requireFinite(result.toFloats())[0];
        }
    }

    /** Rises at first and falls to nothing at the end. */
    private float rate(double share) {
        return (float) (LEARNING_RATE * network.warmup(WARMUP_STEPS) * 0.5 * (1 + Math.cos(Math.PI * share)));
    }

    private float softness(Generator random) {
        return architecture.anySize() && random.chance(0.5f) ? SOFTEST * random.next() : 0;
    }

    /** Scores of one picture, one for each class. */
    float[] scores(LabelledPictures examples, int number) {
        int size = examples.size();
        float[] picture = new float[3 * size * size];
        examples.copy(number, false, picture, 0);
        try (Scope scope = network.compiled().scope()) {
            return network.compiled()
                    .call(scope, "classified", scope.tensor(picture, 1, 3, size, size), dtype)
                    .toFloats();
        }
    }
}
