package org.viperstudio.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/** Trains the autoencoder on pictures of a data set. Used on the inference thread alone. */
final class VaeTrainer implements Trainer {
    private static final double LEARNING_RATE = 1e-3;
    private static final double WARMUP_STEPS = 100;
    /** The running mean holds about a thousand steps. */
    private static final double MAX_EMA_DECAY = 0.999;

    private static final String DECODER = "decoder.";
    private static final String NETWORK = "/org/viperstudio/network/";

    private final TinyVaeArchitecture architecture;
    private final DType dtype;
    private final TrainableNetwork network;

    /**
     * What a step came to.
     *
     * @param loss what was minimised
     * @param psnr of the batch in dB
     */
    record Result(double loss, double psnr, double gradient, double deviation) {}

    /** Trains the decoder of a trained autoencoder further; the encoder stays as it is. */
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

    /** Begins with these weights. */
    VaeTrainer(Backend backend, TinyVaeArchitecture architecture, DType dtype, Map<String, WeightTensor> weights) {
        this.architecture = architecture;
        this.dtype = dtype;
        this.network = new TrainableNetwork(
                backend,
                weights,
                NETWORK + "layers.py",
                NETWORK + "products.py",
                NETWORK + "tiny_vae.py",
                "learning.py",
                "vae_training.py");
    }

    @Override
    public TrainableNetwork network() {
        return network;
    }

    /**
     * One step on pictures of the set, which this step's number chooses.
     *
     * @param rate what the learning rate is multiplied with
     */
    Result step(Pixels pixels, int batch, double rate) {
        network.beginStep();
        Generator random = new Generator(network.steps()).fork("pictures of a step");
        int[] chosen = new int[batch];
        for (int i = 0; i < batch; i++) {
            chosen[i] = random.below(pixels.count());
        }
        try (Scope scope = network.compiled().scope()) {
            Tensor whole = scope.tensor(
                    new long[] {
                        network.steps(),
                        TrainableNetwork.scalarType(dtype),
                        architecture.encoderLayers(),
                        architecture.decoderLayers()
                    },
                    4);
            Tensor real = scope.tensor(
                    new float[] {
                        (float) (rate * LEARNING_RATE * network.warmup(WARMUP_STEPS)), network.emaDecay(MAX_EMA_DECAY)
                    },
                    2);
            Tensor result = network.compiled().train(scope, pixels.tensor(scope, chosen), whole, real);
            float[] values = network.requireFinite(result.toFloats());
            return new Result(values[0], -10 * Math.log10(values[1]), values[2], values[3]);
        }
    }

    /** Pictures as they come back, [chosen, 3, height, width] in -1..1. */
    float[] reconstruct(Pixels pixels, int... chosen) {
        try (Scope scope = network.compiled().scope()) {
            return network.compiled()
                    .call(scope, "again", pixels.tensor(scope, chosen), layers(), dtype)
                    .toFloats();
        }
    }

    /** Latents of each picture and of its mirror image, one after the other. */
    float[] encode(Pixels pixels, int... chosen) {
        try (Scope scope = network.compiled().scope()) {
            return network.compiled()
                    .call(scope, "latents", pixels.withMirrored(scope, chosen), architecture.encoderLayers(), dtype)
                    .toFloats();
        }
    }

    private long[] layers() {
        return List.of(architecture.encoderLayers(), architecture.decoderLayers()).stream()
                .mapToLong(Integer::longValue)
                .toArray();
    }
}
