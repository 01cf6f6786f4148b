package org.viperstudio.training;

import java.util.List;
import java.util.stream.Stream;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.scheduler.NoiseSchedule;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/** Trains text encoder and UNet together on latents. Used on the inference thread alone. */
final class SketchTrainer implements Trainer {
    /** The learning rate for a batch of 32; for others it goes with the square root, as the gradient's noise does. */
    private static final double RATE = 5e-4;

    private static final double RATED_BATCH = 32;
    private static final double WARMUP = 300;
    private static final double LONGEST_MEAN = 0.999;
    private static final String NETWORK = "/org/viperstudio/network/";
    private static final int MIX = 6;

    private final SketchForm form;
    private final DType dtype;
    private final long seed;
    private final Tokens tokens;
    private final NoiseSchedule noise;
    private final Learner learner;

    /** What a step came to: the mean squared error of v, and the gradient's length before it was cut. */
    record Result(double loss, double gradient) {}

    SketchTrainer(Backend backend, Beginning beginning, Tokens tokens, NoiseSchedule noise, DType dtype) {
        this.form = beginning.form();
        this.seed = beginning.seed();
        this.tokens = tokens;
        this.noise = noise;
        this.dtype = dtype;
        this.learner = new Learner(
                backend,
                beginning.textAndUNet(),
                NETWORK + "layers.py",
                NETWORK + "products.py",
                NETWORK + "unet.py",
                NETWORK + "clip_text.py",
                "learning.py",
                "sketch_training.py");
    }

    @Override
    public Learner learner() {
        return learner;
    }

    /**
     * One step on the lessons that this step's number chooses.
     *
     * @param factor that gives latents a deviation of 1
     * @param rate what the learning rate is multiplied with
     */
    Result step(Curriculum curriculum, LatentSet latents, double factor, int batch, double rate) {
        learner.count();
        List<Lesson> lessons = curriculum.lessons(draw(), batch);
        Generator random = new Generator(draw()).fork("noise levels");
        try (Scope scope = learner.network().scope()) {
            List<String> said = Stream.concat(
                            lessons.stream().map(Lesson::prompt),
                            lessons.stream().map(Lesson::preference))
                    .toList();
            List<String> texts = said.stream().distinct().toList();
            Tensor result = learner.network()
                    .train(
                            scope,
                            latents(scope, lessons, latents, factor, random),
                            scope.tensor(tokens.ids(texts), texts.size(), tokens.length()),
                            scope.tensor(tokens.ends(texts), texts.size()),
                            scope.tensor(said.stream().mapToLong(texts::indexOf).toArray(), said.size()),
                            mix(scope, lessons, random),
                            timeIds(scope, batch, random),
                            settings(scope),
                            scope.tensor(new float[] {rate(rate, batch), learner.mean(LONGEST_MEAN)}, 2));
            float[] values = learner.numbers(result.toFloats());
            return new Result(values[0], values[1]);
        }
    }

    private float rate(double share, int batch) {
        return (float) (share * RATE * Math.sqrt(batch / RATED_BATCH) * learner.warmedUp(WARMUP));
    }

    /** What a step's chances come from: runs of another seed see other lessons. */
    private long draw() {
        return (seed << 32) + learner.steps();
    }

    private static Tensor latents(
            Scope scope, List<Lesson> lessons, LatentSet latents, double factor, Generator random) {
        float[] values = new float[lessons.size() * latents.size()];
        for (int i = 0; i < lessons.size(); i++) {
            latents.copy(lessons.get(i).picture(), random.chance(0.5f), factor, values, i * latents.size());
        }
        int[] shape = latents.shape();
        return scope.tensor(values, lessons.size(), shape[0], shape[1], shape[2]);
    }

    /** Noise levels, spread evenly over the batch, and the texts' shares. */
    private Tensor mix(Scope scope, List<Lesson> lessons, Generator random) {
        int count = lessons.size();
        float[] values = new float[MIX * count];
        float start = random.next();
        for (int i = 0; i < count; i++) {
            Lesson lesson = lessons.get(i);
            int timestep = (int) (noise.trainTimesteps() * ((start + (double) i / count) % 1));
            double alphaCumprod = noise.alphaCumprod(timestep);
            values[MIX * i] = (float) Math.sqrt(alphaCumprod);
            values[MIX * i + 1] = (float) Math.sqrt(1 - alphaCumprod);
            values[MIX * i + 2] = timestep;
            values[MIX * i + 3] = lesson.promptShare();
            values[MIX * i + 4] = lesson.preferenceShare();
            values[MIX * i + 5] = lesson.pooledShare();
        }
        return scope.tensor(values, count, MIX);
    }

    /** Sizes as the pipeline tells them; now and then others, so that pictures of other sizes are not strange to it. */
    private Tensor timeIds(Scope scope, int batch, Generator random) {
        float[] values = new float[6 * batch];
        for (int i = 0; i < batch; i++) {
            boolean usual = random.chance(0.8f);
            float height = usual ? form.pictureSize() : 8 * (8 + random.below(40));
            float width = usual ? form.pictureSize() : 8 * (8 + random.below(40));
            values[6 * i] = height;
            values[6 * i + 1] = width;
            values[6 * i + 4] = height;
            values[6 * i + 5] = width;
        }
        return scope.tensor(values, batch, 6);
    }

    private Tensor settings(Scope scope) {
        List<Integer> heads = form.unet().heads();
        long[] values = new long[5 + heads.size()];
        values[0] = learner.steps();
        values[1] = Learner.number(dtype);
        values[2] = form.unet().groups();
        values[3] = form.text().heads();
        values[4] = form.unet().sizeWidth();
        for (int i = 0; i < heads.size(); i++) {
            values[5 + i] = heads.get(i);
        }
        return scope.tensor(values, values.length);
    }
}
