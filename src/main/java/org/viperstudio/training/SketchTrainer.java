package org.viperstudio.training;

import java.util.List;
import java.util.stream.Stream;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.scheduler.NoiseSchedule;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/** Trains text encoder and UNet together, on latents, to predict v. Used on the inference thread alone. */
final class SketchTrainer implements Trainer {
    /** For a batch of 32; for others it scales with the square root of the size, as the gradient's noise does. */
    private static final double LEARNING_RATE = 5e-4;

    private static final double REFERENCE_BATCH = 32;
    private static final double WARMUP_STEPS = 300;
    private static final double MAX_EMA_DECAY = 0.999;

    /** Values of each sample in {@link #mix}. */
    private static final int MIX = 6;

    /** Numbers that SDXL's UNet is told about a picture's size: original size, crop offset, target size. */
    private static final int TIME_IDS = 6;

    private final SketchArchitecture architecture;
    private final DType dtype;
    private final long seed;
    private final TokenCache tokens;
    private final NoiseSchedule noise;
    private final TrainableNetwork network;

    /**
     * A trainer that has taken no step.
     *
     * @param noise the schedule that timesteps' noise levels are taken from
     * @param dtype the type to compute in: float32 or bfloat16
     */
    SketchTrainer(Backend backend, InitialWeights initialWeights, TokenCache tokens, NoiseSchedule noise, DType dtype) {
        this.architecture = initialWeights.architecture();
        this.seed = initialWeights.seed();
        this.tokens = tokens;
        this.noise = noise;
        this.dtype = dtype;
        this.network = new TrainableNetwork(
                backend, initialWeights.textAndUNet(), "sketch_training.py", "unet.py", "clip_text.py");
    }

    @Override
    public TrainableNetwork network() {
        return network;
    }

    /**
     * The texts of a batch, so that each is encoded once.
     *
     * @param different the texts
     * @param numbers which text is each sample's prompt, then which is each sample's preference: [2 batch]
     */
    private record Texts(List<String> different, long... numbers) {
        static Texts of(List<TrainingSample> samples) {
            List<String> all = Stream.concat(
                            samples.stream().map(TrainingSample::prompt),
                            samples.stream().map(TrainingSample::preference))
                    .toList();
            List<String> different = all.stream().distinct().toList();
            return new Texts(
                    different, all.stream().mapToLong(different::indexOf).toArray());
        }
    }

    /**
     * One step on a random batch, which is always the same for the same step and seed.
     *
     * @param scalingFactor by which latents are multiplied, so that their standard deviation is 1
     * @param batch samples in it
     * @param rateFactor what the learning rate is multiplied by, 0..1
     * @return the loss: the mean squared error of v
     */
    double step(Curriculum curriculum, LatentSet latents, double scalingFactor, int batch, double rateFactor) {
        network.beginStep();
        List<TrainingSample> samples = curriculum.samples(batchSeed(), batch);
        Generator random = new Generator(batchSeed()).fork("noise levels");
        Texts texts = Texts.of(samples);
        try (Scope scope = network.compiled().scope()) {
            Tensor result = network.compiled()
                    .train(
                            scope,
                            latents(scope, samples, latents, scalingFactor, random),
                            scope.tensor(
                                    tokens.ids(texts.different()),
                                    texts.different().size(),
                                    tokens.length()),
                            scope.tensor(
                                    tokens.ends(texts.different()),
                                    texts.different().size()),
                            scope.tensor(texts.numbers(), texts.numbers().length),
                            mix(scope, samples, random),
                            timeIds(scope, batch, random),
                            settings(scope),
                            scope.tensor(
                                    new float[] {learningRate(rateFactor, batch), network.emaDecay(MAX_EMA_DECAY)}, 2));
            return network.requireFinite(result.toFloats())[0];
        }
    }

    private float learningRate(double factor, int batch) {
        return (float) (factor * LEARNING_RATE * Math.sqrt(batch / REFERENCE_BATCH) * network.warmup(WARMUP_STEPS));
    }

    /**
     * The seed of everything random in a step. It includes the run's, so that runs of other seeds draw other samples.
     */
    private long batchSeed() {
        return (seed << 32) + network.steps();
    }

    /** The samples' latents, half of them mirrored: [batch, channels, height, width]. */
    private static Tensor latents(
            Scope scope, List<TrainingSample> samples, LatentSet latents, double scalingFactor, Generator random) {
        float[] values = new float[samples.size() * latents.size()];
        for (int i = 0; i < samples.size(); i++) {
            latents.copy(samples.get(i).picture(), random.chance(0.5f), scalingFactor, values, i * latents.size());
        }
        int[] shape = latents.shape();
        return scope.tensor(values, samples.size(), shape[0], shape[1], shape[2]);
    }

    /**
     * Each sample's signal and noise levels, timestep and conditioning weights: [batch, 6]. Timesteps are spread evenly
     * over the batch from a random start, which makes the loss less noisy than independent ones would.
     */
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

    /**
     * SDXL's time ids, [batch, 6]: usually the pictures' size, now and then a random one, so that the model is not
     * surprised by other sizes.
     */
    private Tensor timeIds(Scope scope, int batch, Generator random) {
        float[] values = new float[TIME_IDS * batch];
        for (int i = 0; i < batch; i++) {
            boolean usual = random.chance(0.8f);
            float height = usual ? architecture.pictureSize() : 8 * (8 + random.below(40));
            float width = usual ? architecture.pictureSize() : 8 * (8 + random.below(40));
            values[TIME_IDS * i] = height;
            values[TIME_IDS * i + 1] = width;
            values[TIME_IDS * i + 4] = height;
            values[TIME_IDS * i + 5] = width;
        }
        return scope.tensor(values, batch, TIME_IDS);
    }

    /** The integers of {@code sketch_training.py}'s step: step, type and the architecture's numbers. */
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
