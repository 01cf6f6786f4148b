package org.viperstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;
import org.viperstudio.training.Training.Plan;
import org.viperstudio.training.Training.Stage;

/** An autoencoder with additional latent channels still gives a trained UNet the latents that it was trained on. */
class LatentChannelsTest {
    private static final Backend CPU = Backend.on(Device.CPU);
    private static final SketchDesign FEW = TinyDesign.design();
    private static final SketchDesign MORE =
            TinyDesign.design(new TinyVaeArchitecture(12, 12, 6, List.of(0, 1, 1), List.of(1, 1, 1)));
    private static final int PICTURES = 24;
    private static final int MAX_CHECKS = 25;
    private static final int AREA = 8 * 8;

    @TempDir
    private Path folder;

    private Path earlier;
    private Path later;
    private int checks;

    @BeforeEach
    void anEarlierModel() {
        earlier = folder.resolve("earlier");
        later = folder.resolve("later");
        run(FEW, Stage.VAE, folder.resolve("first"), Optional.empty());
        run(FEW, Stage.UNET, folder.resolve("first"), Optional.empty());
    }

    @Test
    void trainedChannelsStayAndTextureIsAdded() {
        float[] before = latents(FEW, new InitialWeights(FEW.architecture(), Optional.of(earlier), 1).autoencoder());
        float[] after = latents(MORE, new InitialWeights(MORE.architecture(), Optional.of(earlier), 1).autoencoder());
        assertThat(channels(after, 0, 4)).containsExactly(before, within(1e-6f));
        assertThat(channels(after, 4, 2)).containsExactly(secondHalfWaves(), within(1e-5f));
    }

    @Test
    void theUNetContinuesWithMoreChannels() {
        Path work = folder.resolve("second");
        run(MORE, Stage.DECODER, work, Optional.of(earlier));
        run(MORE, Stage.UNET, work, Optional.of(earlier));
        assertThat(later.resolve("unet/config.json")).content().contains("\"in_channels\": 6");
        Map<String, WeightTensor> begun =
                new InitialWeights(MORE.architecture(), Optional.of(earlier), 1).textAndUNet();
        Map<String, WeightTensor> had = new InitialWeights(FEW.architecture(), Optional.of(earlier), 1).textAndUNet();
        assertThat(begun).hasSameSizeAs(had);
        assertThat(begun.get("mid_block.resnets.0.conv1.weight").values())
                .isEqualTo(had.get("mid_block.resnets.0.conv1.weight").values());
        assertThat(begun.get("conv_in.weight").shape()).containsExactly(16, 6, 3, 3);
    }

    @Test
    void tooFewFeaturesForTextureAreRefused() {
        TinyVaeArchitecture narrow = new TinyVaeArchitecture(10, 12, 6, List.of(0, 1, 1), List.of(1, 1, 0));
        InitialWeights initialWeights =
                new InitialWeights(TinyDesign.design(narrow).architecture(), Optional.of(earlier), 1);
        assertThatThrownBy(initialWeights::autoencoder)
                .hasMessage("2 latent channels for texture need 4 more features, not 2");
    }

    /** Some of each picture's 6 channels. */
    private static float[] channels(float[] latents, int first, int count) {
        float[] some = new float[latents.length / 6 * count];
        for (int picture = 0; picture < latents.length / (6 * AREA); picture++) {
            System.arraycopy(latents, (picture * 6 + first) * AREA, some, picture * count * AREA, count * AREA);
        }
        return some;
    }

    /**
     * By definition: cosines with two half waves across and down each patch of 4 by 4 pixels, of the mean of colours.
     */
    private float[] secondHalfWaves() {
        try (Pixels pixels = pixels()) {
            float[] values = new float[4 * 2 * AREA];
            for (int picture = 0; picture < 4; picture++) {
                float[] colours = new float[3 * 32 * 32];
                pixels.copy(picture / 2, picture % 2 == 1, colours, 0);
                for (int i = 0; i < 3 * 32 * 32; i++) {
                    int y = i / 32 % 32;
                    int x = i % 32;
                    int patch = y / 4 * 8 + x / 4;
                    values[picture * 2 * AREA + patch] += colours[i] / 3 * halfWaves(x % 4);
                    values[(picture * 2 + 1) * AREA + patch] += colours[i] / 3 * halfWaves(y % 4);
                }
            }
            return values;
        }
    }

    /**
     * Two half waves over 4 pixels one way, none the other, times the length of the frequency and the scale of a half.
     */
    private static float halfWaves(int pixel) {
        return (float) (Math.sqrt(0.5) * Math.cos(Math.PI * 2 * (2 * pixel + 1) / 8) * 0.5 * 2 * 0.5);
    }

    private Pixels pixels() {
        return FEW.training(new WorkFolder(folder.resolve("first"))).pixels();
    }

    private float[] latents(SketchDesign design, Map<String, WeightTensor> weights) {
        try (Pixels pixels =
                design.training(new WorkFolder(folder.resolve("first"))).pixels()) {
            return CPU.call(() -> {
                try (VaeTrainer trainer =
                        new VaeTrainer(CPU, design.architecture().vae(), DType.F32, weights)) {
                    return trainer.encode(pixels, 0, 1);
                }
            });
        }
    }

    private void run(SketchDesign design, Stage stage, Path work, Optional<Path> from) {
        checks = 0;
        TrainingListener listener = new TrainingListener() {
            @Override
            public void report(String line) {}

            @Override
            public boolean shouldContinue() {
                return checks++ < MAX_CHECKS;
            }
        };
        Path out = design == FEW ? earlier : later;
        Plan plan =
                new Plan(stage, work, out, PICTURES, Duration.ofMinutes(5), DType.F32, OptionalInt.empty(), 1, from);
        new Training(CPU, plan, design, listener).run();
        assertThat(Files.exists(new WorkFolder(work).checkpoint(stage))).isTrue();
    }
}
