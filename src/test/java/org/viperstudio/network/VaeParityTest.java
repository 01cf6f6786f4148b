package org.viperstudio.network;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.viperstudio.Parity;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.model.config.VaeConfig;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** The autoencoders against the reference. */
class VaeParityTest {
    private static final Backend BACKEND = Parity.backend();

    @Test
    void encodesAndDecodesInFp32() throws Exception {
        compareVae(Compute.exact(BACKEND), 1e-4);
    }

    @Test
    void decodesTiny() {
        compareTiny(Compute.exact(BACKEND), (label, actual, wanted) -> Parity.assertClose(label, actual, wanted, 1e-4));
    }

    @Test
    void decodesTinyInBf16() {
        compareTiny(
                new Compute(BACKEND, DType.BF16),
                (label, actual, wanted) -> Parity.assertCloseOnAverage(label, actual, wanted, 3e-2));
    }

    private interface Comparison {
        void compare(String label, float[] actual, StoredTensor expected);
    }

    private static void compareTiny(Compute compute, Comparison comparison) {
        Weights expected = Parity.tensors("taesd");
        Path folder = Parity.dir().resolve(Parity.json("taesd").get("model").getAsString());
        TinyVaeConfig config = TinyVaeConfig.parse(ConfigJson.read(folder.resolve("config.json")));
        try (Weights weights = Weights.open(ModelFiles.weightsIn(folder))) {
            BACKEND.run(() -> {
                try (TinyVae vae = new TinyVae(compute, config, weights)) {
                    Picture decoded = vae.decode(latents(expected.get("latents")));
                    comparison.compare(
                            "taesd " + compute.dtype() + " decoded", decoded.values(), expected.get("decoded"));
                }
            });
        }
    }

    private static void compareVae(Compute compute, double tolerance) throws Exception {
        Weights expected = Parity.tensors("vae");
        Path folder = Parity.dir()
                .resolve(Parity.json("vae").get("model").getAsString())
                .resolve("vae");
        VaeConfig config = VaeConfig.parse(ConfigJson.read(folder.resolve("config.json")));
        try (Weights weights = Weights.open(ModelFiles.weightsIn(folder))) {
            BACKEND.run(() -> {
                try (Vae vae = new Vae(compute, config, weights)) {
                    compare(vae, expected, "vae " + compute.dtype(), tolerance);
                }
            });
        }
    }

    private static void compare(Vae vae, Weights expected, String label, double tolerance) {
        StoredTensor image = expected.get("image");
        Vae.Posterior posterior =
                vae.posterior(new Picture(image.toFloats(), (int) image.size(2), (int) image.size(3)));
        Parity.assertClose(label + " mean", posterior.mean().values(), expected.get("mean"), tolerance);
        Parity.assertClose(label + " logvar", posterior.logVariance().values(), expected.get("logvar"), tolerance);
        Picture decoded = vae.decode(latents(expected.get("latents")));
        Parity.assertClose(label + " decoded", decoded.values(), expected.get("decoded"), tolerance);
    }

    private static Latents latents(StoredTensor stored) {
        return new Latents(stored.toFloats(), (int) stored.size(0), (int) stored.size(1), (int) stored.size(2), (int)
                stored.size(3));
    }
}
