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
    private static final double LEARNING_RATE = 5e-4;

    private static final double RATED_BATCH = 32;
    private static final double WARMUP_STEPS = 300;
    private static final double MAX_EMA_DECAY = 0.999;
    private static final String NETWORK = "/org/viperstudio/network/";
    private static final int MIX = 6;

    private final SketchArchitecture architecture;
    private final DType dtype;
    private final long seed;
    private final TokenCache tokens;
    private final NoiseSchedule noise;
    private final TrainableNetwork network;

    /** What a step came to: the mean squared error of v, and the gradient's length before it was cut. */
    record Result(double loss, double gradient) {}

    SketchTrainer(Backend backend, InitialWeights initialWeights, TokenCache tokens, NoiseSchedule noise, DType dtype) {
        this.architecture = initialWeights.architecture();
        this.seed = initialWeights.seed();
        this.tokens = tokens;
        this.noise = noise;
        this.dtype = dtype;
        this.network = new TrainableNetwork(
                backend,
                initialWeights.textAndUNet(),
                NETWORK + "layers.py",
                NETWORK + "products.py",
                NETWORK + "unet.py",
                NETWORK + "clip_text.py",
                "learning.py",
                "sketch_training.py");
    }

    @Override
    public TrainableNetwork network() {
        return network;
    }

    /**
     * One step on the lessons that this step's number chooses.
     *
     * @param factor that gives latents a deviation of 1
     * @param rate what the learning rate is multiplied with
     */
    Result step(Curriculum curriculum, LatentSet latents, double factor, int batch, double rate) {
        network.beginStep();
        List<TrainingSample> samples = curriculum.samples(draw(), batch);
        Generator random = new Generator(draw()).fork("noise levels");
        try (Scope scope = network.compiled().scope()) {
            List<String> said = Stream.concat(
                            samples.stream().map(TrainingSample::prompt),
                            samples.stream().map(TrainingSample::preference))
                    .toList();
            List<String> texts = said.stream().distinct().toList();
            Tensor result = network.compiled()
                    .train(
                            scope,
                            latents(scope, samples, latents, factor, random),
                            scope.tensor(tokens.ids(texts), texts.size(), tokens.length()),
                            scope.tensor(tokens.ends(texts), texts.size()),
                            scope.tensor(said.stream().mapToLong(texts::indexOf).toArray(), said.size()),
                            mix(scope, samples, random),
                            timeIds(scope, batch, random),
                            settings(scope),
                            scope.tensor(new float[] {rate(rate, batch), network.emaDecay(MAX_EMA_DECAY)}, 2));
            float[] values = network.requireFinite(result.toFloats());
            return new Result(values[0], values[1]);
        }
    }

    private float rate(double share, int batch) {
        return (float) (share * LEARNING_RATE * Math.sqrt(batch / RATED_BATCH) * network.warmup(WARMUP_STEPS));
    }

    /** What a step's chances come from: runs of another seed see other lessons. */
    private long draw() {
        return (seed << 32) + network.steps();
    }

    private static Tensor latents(
            Scope scope, List<TrainingSample> samples, LatentSet latents, double factor, Generator random) {
        float[] values = new float[samples.size() * latents.size()];
        for (int i = 0; i < samples.size(); i++) {
            latents.copy(samples.get(i).picture(), random.chance(0.5f), factor, values, i * latents.size());
        }
        int[] shape = latents.shape();
        return scope.tensor(values, samples.size(), shape[0], shape[1], shape[2]);
    }

    /** Noise levels, spread evenly over the batch, and the texts' shares. */
    private Tensor mix(Scope scope, List<TrainingSample> samples, Generator random) {
        int count = samples.size();
        float[] values = new float[MIX * count];
        float start = random.next();
        for (int i = 0; i < count; i++) {
            TrainingSample sample = samples.get(i);
            int timestep = (int) (noise.trainTimesteps() * ((start + (double) i / count) % 1));
            double alphaCumprod = noise.alphaCumprod(timestep);
            values[MIX * i] = (float) Math.sqrt(alphaCumprod);
            values[MIX * i + 1] = (float) Math.sqrt(1 - alphaCumprod);
            values[MIX * i + 2] = timestep;
            values[MIX * i + 3] = sample.promptShare();
            values[MIX * i + 4] = sample.preferenceShare();
            values[MIX * i + 5] = sample.pooledShare();
        }
        return scope.tensor(values, count, MIX);
    }

    /** Sizes as the pipeline tells them; now and then others, so that pictures of other sizes are not strange to it. */
    private Tensor timeIds(Scope scope, int batch, Generator random) {
        float[] values = new float[6 * batch];
        for (int i = 0; i < batch; i++) {
            boolean usual = random.chance(0.8f);
            float height = usual ? architecture.pictureSize() : 8 * (8 + random.below(40));
            float width = usual ? architecture.pictureSize() : 8 * (8 + random.below(40));
            values[6 * i] = height;
            values[6 * i + 1] = width;
            values[6 * i + 4] = height;
            values[6 * i + 5] = width;
        }
        return scope.tensor(values, batch, 6);
    }

    private Tensor settings(Scope scope) {
        List<Integer> heads = architecture.unet().heads();
        long[] values = new long[5 + heads.size()];
        values[0] = network.steps();
        values[1] = TrainableNetwork.scalarType(dtype);
        values[2] = architecture.unet().groups();
        values[3] = architecture.text().heads();
        values[4] = architecture.unet().sizeWidth();
        for (int i = 0; i < heads.size(); i++) {
            values[5 + i] = heads.get(i);
        }
        return scope.tensor(values, values.length);
    }
}
