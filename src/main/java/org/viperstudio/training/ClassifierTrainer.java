package org.viperstudio.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/** Trains one picture classifier. Used on the inference thread alone. */
final class ClassifierTrainer implements Trainer {
    private static final double LEARNING_RATE = 1e-3;
    private static final double WARMUP_STEPS = 100;
    private static final double MAX_EMA_DECAY = 0.995;
    /** Data augmentation: pictures are shifted by up to 6 pixels each way. */
    private static final int SHIFTS = 13;

    /**
     * Data augmentation: in half of the steps pictures are blurred by up to this share (0 not at all, 1 to local
     * means).
     */
    private static final float MAX_BLUR = 0.7f;

    private final PictureClasses classes;
    private final ClassifierArchitecture architecture;
    private final DType dtype;
    private final TrainableNetwork network;

    /** Starts from these weights. */
    ClassifierTrainer(
            Backend backend,
            PictureClasses classes,
            ClassifierArchitecture architecture,
            DType dtype,
            Map<String, WeightTensor> weights) {
        this.classes = classes;
        this.architecture = architecture;
        this.dtype = dtype;
        this.network = new TrainableNetwork(backend, weights, "classifier_training.py", "picture_classifier.py");
    }

    @Override
    public TrainableNetwork network() {
        return network;
    }

    /** The augmented pictures of a step, [batch, 3, size, size] in -1..1 and row-major, and what each shows. */
    private record Batch(float[] pictures, List<Scene> scenes) {}

    /**
     * One step on a random batch, which is always the same for the same step.
     *
     * @param size pictures in it
     * @param progress how much of the training is done, 0..1: the learning rate depends on it
     * @return the loss
     */
    double step(LabelledPictures labelled, int size, double progress) {
        network.beginStep();
        Generator random = new Generator(network.steps()).fork("pictures of a classifier");
        Batch batch = batch(labelled, size, random);
        try (Scope scope = network.compiled().scope()) {
            Tensor integers = integers(scope, random);
            Tensor reals = scope.tensor(
                    new float[] {learningRate(progress), network.emaDecay(MAX_EMA_DECAY), blur(random)}, 3);
            Tensor result = network.compiled()
                    .train(
                            scope,
                            scope.tensor(batch.pictures(), size, 3, labelled.size(), labelled.size()),
                            classes.labels(scope, batch.scenes()),
                            integers,
                            reals);
            return network.requireFinite(result.toFloats())[0];
        }
    }

    private static Batch batch(LabelledPictures labelled, int size, Generator random) {
        int values = 3 * labelled.size() * labelled.size();
        float[] pictures = new float[size * values];
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int chosen = random.below(labelled.count());
            labelled.copy(chosen, random.chance(0.5f), pictures, i * values);
            scenes.add(labelled.scene(chosen));
        }
        return new Batch(pictures, scenes);
    }

    /** Step, type, whether exactly one class is true, and how far the pictures are shifted down and right. */
    private Tensor integers(Scope scope, Generator random) {
        long[] values = {
            network.steps(),
            TrainableNetwork.scalarType(dtype),
            classes.exclusive() ? 1 : 0,
            random.below(SHIFTS),
            random.below(SHIFTS)
        };
        return scope.tensor(values, values.length);
    }

    /** Linear warmup, then cosine decay to 0. */
    private float learningRate(double progress) {
        return (float) (LEARNING_RATE * network.warmup(WARMUP_STEPS) * 0.5 * (1 + Math.cos(Math.PI * progress)));
    }

    private float blur(Generator random) {
        return architecture.anySize() && random.chance(0.5f) ? MAX_BLUR * random.next() : 0;
    }

    /** The logits of one picture by the EMA weights, one for each class. */
    float[] logits(LabelledPictures labelled, int number) {
        int size = labelled.size();
        float[] picture = new float[3 * size * size];
        labelled.copy(number, false, picture, 0);
        try (Scope scope = network.compiled().scope()) {
            return network.compiled()
                    .call(scope, "logits", scope.tensor(picture, 1, 3, size, size), dtype)
                    .toFloats();
        }
    }
}
