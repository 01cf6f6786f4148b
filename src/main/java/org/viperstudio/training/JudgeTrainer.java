package org.viperstudio.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Tensor;

/** Trains one judge. Used on the inference thread alone. */
final class JudgeTrainer implements AutoCloseable {
    private static final double RATE = 1e-3;
    private static final double WARMUP = 100;
    /** Pictures move up to 6 pixels each way. */
    private static final int MOVES = 13;

    private static final String NETWORK = "/org/viperstudio/network/";

    private final JudgedClasses classes;
    private final DType dtype;
    private final Learner learner;

    JudgeTrainer(Backend backend, JudgedClasses classes, DType dtype, long seed) {
        this.classes = classes;
        this.dtype = dtype;
        this.learner = new Learner(
                backend,
                JudgeForm.of(classes.names().size()).weights(seed).weights(),
                NETWORK + "layers.py",
                NETWORK + "products.py",
                "learning.py",
                "judge.py",
                "judge_training.py");
    }

    long steps() {
        return learner.steps();
    }

    void save(Path checkpoint) {
        learner.save(checkpoint);
    }

    void load(Path checkpoint) {
        learner.load(checkpoint);
    }

    Map<String, StoredTensor> weights() {
        return learner.means();
    }

    /** One step on pictures, half of them mirrored, all moved a little, that this step's number chooses; gives the loss. */
    double step(Pixels pixels, List<Scene> scenes, int batch, double share) {
        learner.count();
        Generator random = new Generator(learner.steps()).fork("pictures of a judge");
        int[] chosen = new int[batch];
        boolean[] mirrored = new boolean[batch];
        for (int i = 0; i < batch; i++) {
            chosen[i] = random.below(pixels.count());
            mirrored[i] = random.chance(0.5f);
        }
        try (Scope scope = learner.network().scope()) {
            Tensor whole = scope.tensor(
                    new long[] {
                        learner.steps(),
                        Learner.number(dtype),
                        classes.exclusive() ? 1 : 0,
                        random.below(MOVES),
                        random.below(MOVES)
                    },
                    5);
            Tensor real = scope.tensor(new float[] {rate(share), mean()}, 2);
            Tensor result = learner.network()
                    .train(
                            scope,
                            pixels.tensor(scope, chosen, mirrored),
                            classes.truth(scope, scenes, chosen),
                            whole,
                            real);
            return result.toFloats()[0];
        }
    }

    /** Rises at first and falls to nothing at the end. */
    private float rate(double share) {
        return (float) (RATE * Math.min(1, learner.steps() / WARMUP) * 0.5 * (1 + Math.cos(Math.PI * share)));
    }

    private float mean() {
        return (float) Math.min(0.995, 1 - 1 / (1 + learner.steps() / 10.0));
    }

    /** Scores of pictures, [chosen, classes]. */
    float[] judge(Pixels pixels, int... chosen) {
        try (Scope scope = learner.network().scope()) {
            return learner.network()
                    .call(scope, "judged", pixels.tensor(scope, chosen), dtype)
                    .toFloats();
        }
    }

    @Override
    public void close() {
        learner.close();
    }
}
