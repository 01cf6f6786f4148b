package org.viperstudio.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viperstudio.Parity;
import org.viperstudio.diffusion.SeededNoise;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;
import org.viperstudio.tensor.Weights;

/** Models whose scores are too large for float16, as those of Stable Diffusion 2.1 are. */
class UpcastAttentionTest {
    private static final int SIDE = 16;
    private static final int TOKENS = 77;

    @Test
    void attentionIsComputedInFloat32WhereTheModelNeedsIt() throws Exception {
        Path unet = Parity.dir().resolve("sd2").resolve("unet");
        Path json = unet.resolve("config.json");
        UNetConfig plain = UNetConfig.parse(ConfigJson.read(json));
        UNetConfig upcast = UNetConfig.parse(ConfigJson.of(
                json, Files.readString(json).replace("\"upcast_attention\": false", "\"upcast_attention\": true")));
        assertThat(upcast.upcastAttention()).isNotEqualTo(plain.upcastAttention());
        Backend cpu = Backend.on(Device.CPU);
        try (Weights weights = Weights.open(ModelFiles.weightsIn(unet))) {
            cpu.run(() -> {
                Compute half = new Compute(cpu, DType.F16);
                float[] exact = noise(Compute.exact(cpu), upcast, weights);
                assertThat(exact).isEqualTo(noise(Compute.exact(cpu), plain, weights));
                float[] rounded = noise(half, upcast, weights);
                assertThat(rounded).isNotEqualTo(noise(half, plain, weights));
                for (int i = 0; i < exact.length; i++) {
                    assertThat(rounded[i]).isCloseTo(exact[i], within(0.05f));
                }
            });
        }
    }

    private static float[] noise(Compute compute, UNetConfig config, Weights weights) {
        float[] latents = new SeededNoise(1, 0).next(config.inChannels() * SIDE * SIDE);
        float[] text = new SeededNoise(2, 0).next(TOKENS * config.crossAttentionWidth());
        try (UNet unet = new UNet(compute, config, weights, false)) {
            unet.condition(new Conditioning(List.of(text), config.crossAttentionWidth(), List.of(), List.of()));
            return unet.predict(
                    new Latents(latents, 1, config.inChannels(), SIDE, SIDE),
                    501,
                    List.of(new Evaluation(0, 0, 0)),
                    UNet.Depth.FULL);
        }
    }
}
