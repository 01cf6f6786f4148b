package org.viperstudio.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/** Trains the autoencoder to reconstruct the pictures of a data set. Used on the inference thread alone. */
final class VaeTrainer implements Trainer {
    private static final double LEARNING_RATE = 1e-3;
    private static final double WARMUP_STEPS = 100;
    /** The EMA averages over about a thousand steps. */
    private static final double MAX_EMA_DECAY = 0.999;

    private static final String DECODER = "decoder.";

    private final TinyVaeArchitecture architecture;
    private final DType dtype;
    private final TrainableNetwork network;

    /** Trains the decoder of a trained autoencoder further; the encoder's weights are frozen. */
    static VaeTrainer ofDecoder(
            Backend backend, TinyVaeArchitecture architecture, DType dtype, Map<String, WeightTensor> trained) {
        Map<String, WeightTensor> decoder = new LinkedHashMap<>(trained);
        decoder.keySet().removeIf(name -> !name.startsWith(DECODER));
        VaeTrainer trainer = new VaeTrainer(backend, architecture, dtype, decoder);
        trained.forEach((name, weight) -> {
            if (!name.startsWith(DECODER)) {
                trainer.network.addFrozen(weight.stored(name), dtype);
            }
        });
        return trainer;
    }

    /** Starts from these weights; only those that are named are trained. */
    VaeTrainer(Backend backend, TinyVaeArchitecture architecture, DType dtype, Map<String, WeightTensor> weights) {
        this.architecture = architecture;
        this.dtype = dtype;
        this.network = new TrainableNetwork(backend, weights, "vae_training.py", "tiny_vae.py");
    }

    @Override
    public TrainableNetwork network() {
        return network;
    }

    /**
     * One step on a random batch, which is always the same for the same step.
     *
     * @param batch pictures in it
     * @param rateFactor what the learning rate is multiplied by, 0..1
     */
    StepResult step(Pixels pixels, int batch, double rateFactor) {
        network.beginStep();
        Generator random = new Generator(network.steps()).fork("pictures of a step");
        int[] chosen = new int[batch];
        for (int i = 0; i < batch; i++) {
            chosen[i] = random.below(pixels.count());
        }
        try (Scope scope = network.compiled().scope()) {
            Tensor integers = scope.tensor(
                    new long[] {
                        network.steps(),
                        TrainableNetwork.scalarType(dtype),
                        architecture.encoderLayers(),
                        architecture.decoderLayers()
                    },
                    4);
            Tensor reals = scope.tensor(
                    new float[] {
                        (float) (rateFactor * LEARNING_RATE * network.warmup(WARMUP_STEPS)),
                        network.emaDecay(MAX_EMA_DECAY)
                    },
                    2);
            Tensor result = network.compiled().train(scope, pixels.tensor(scope, chosen), integers, reals);
            float[] values = network.requireFinite(result.toFloats());
            return new StepResult(values[0], OptionalDouble.of(-10 * Math.log10(values[1])));
        }
    }

    /** Pictures encoded and decoded by the EMA weights: [chosen, 3, height, width] in -1..1, row-major. */
    float[] reconstruct(Pixels pixels, int... chosen) {
        try (Scope scope = network.compiled().scope()) {
            return network.compiled()
                    .call(scope, "reconstruct", pixels.tensor(scope, chosen), layers(), dtype)
                    .toFloats();
        }
    }

    /**
     * Latents by the EMA weights, of each picture and then of its mirror image: [2 chosen, channels, height, width].
     */
    float[] encode(Pixels pixels, int... chosen) {
        try (Scope scope = network.compiled().scope()) {
            return network.compiled()
                    .call(scope, "latents", pixels.withMirrored(scope, chosen), architecture.encoderLayers(), dtype)
                    .toFloats();
        }
    }

    private long[] layers() {
        return new long[] {architecture.encoderLayers(), architecture.decoderLayers()};
    }
}
