package org.viperstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.DiffusionModel;
import org.viperstudio.diffusion.GuidanceSettings;
import org.viperstudio.diffusion.ImageRequest;
import org.viperstudio.diffusion.MemoryPlan;
import org.viperstudio.diffusion.RequestTexts;
import org.viperstudio.diffusion.SamplingSettings;
import org.viperstudio.diffusion.TextToImage;
import org.viperstudio.model.EmbeddedModel;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.text.ClipTokenizer;
import org.viperstudio.training.Training.Plan;
import org.viperstudio.training.Training.Stage;

class TrainingTest {
    private static final SketchDesign DESIGN = TinyDesign.design();
    private static final InitialWeights INITIAL_WEIGHTS =
            new InitialWeights(DESIGN.architecture(), Optional.empty(), 1);
    private static final Backend CPU = Backend.on(Device.CPU);
    private static final int PICTURES = 24;
    /** How often a run may ask whether to continue: painting asks a few times, training at every step. */
    private static final int MAX_CHECKS = 25;
    /** How often it asks until the pictures are painted and encoded. */
    private static final int UNTIL_ENCODED = 6;

    @TempDir
    private Path folder;

    private final List<String> reported = new ArrayList<>();
    private Map<String, StoredTensor> weights = Map.of();
    private int checks;

    private final TrainingListener listener = new TrainingListener() {
        @Override
        public void report(String line) {
            reported.add(line);
        }

        @Override
        public boolean shouldContinue() {
            return checks++ < MAX_CHECKS;
        }
    };

    @Test
    void theAutoencoderLearnsToReconstructPictures() {
        try (Pixels pixels = painted().pixels()) {
            CPU.run(() -> {
                try (VaeTrainer trainer =
                        new VaeTrainer(CPU, DESIGN.architecture().vae(), DType.F32, INITIAL_WEIGHTS.autoencoder())) {
                    double first = loss(trainer, pixels, 5);
                    loss(trainer, pixels, 100);
                    assertThat(loss(trainer, pixels, 5)).isLessThan(0.85 * first);
                }
            });
        }
    }

    private static double loss(VaeTrainer trainer, Pixels pixels, int steps) {
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += trainer.step(pixels, 4, 1).loss();
        }
        return sum / steps;
    }

    @Test
    void anInterruptedRunEndsAsOneThatWasNot() throws IOException {
        train(6, (trainer, step) -> {});
        Map<String, StoredTensor> whole = weights;
        Path checkpoint = folder.resolve("checkpoint.safetensors");
        train(3, (trainer, step) -> trainer.save(checkpoint));
        train(6, (trainer, step) -> {
            if (trainer.steps() == 0) {
                trainer.resume(checkpoint);
            }
        });
        assertThat(weights.keySet()).isEqualTo(whole.keySet());
        whole.forEach((name, tensor) ->
                assertThat(weights.get(name).toFloats()).as(name).isEqualTo(tensor.toFloats()));
    }

    /** Trains the UNet up to a step; {@code around} is called before the first step and after each. */
    private void train(int until, BiConsumer<SketchTrainer, Long> around) throws IOException {
        PaintedSet set = painted();
        latents();
        TokenCache tokens = tokens();
        CPU.run(() -> {
            try (SketchTrainer trainer =
                            new SketchTrainer(CPU, INITIAL_WEIGHTS, tokens, ModelConfigs.noiseSchedule(), DType.F32);
                    LatentSet latents = new LatentSet(folder.resolve("latents.f32"), 4, 8, 8)) {
                Curriculum curriculum = new Curriculum(DESIGN.vocabulary(), set.scenes());
                around.accept(trainer, 0L);
                while (trainer.steps() < until) {
                    trainer.step(curriculum, latents, latents.scalingFactor(), 6, 1);
                    around.accept(trainer, trainer.steps());
                }
                weights = trainer.weights();
            }
        });
    }

    private TokenCache tokens() throws IOException {
        DESIGN.words()
                .write(folder.resolve("tokenizer"), DESIGN.architecture().text().positions());
        return new TokenCache(ClipTokenizer.read(folder.resolve("tokenizer")));
    }

    private void latents() {
        try (Pixels pixels = painted().pixels()) {
            CPU.run(() -> {
                try (VaeTrainer vae =
                        new VaeTrainer(CPU, DESIGN.architecture().vae(), DType.F32, INITIAL_WEIGHTS.autoencoder())) {
                    LatentWriter.write(folder.resolve("latents.f32"), vae, pixels, 4 * 8 * 8, done -> true);
                }
            });
        }
    }

    private PaintedSet painted() {
        PaintedSet set = DESIGN.training(new WorkFolder(folder));
        set.paint(PICTURES, done -> true);
        return set;
    }

    @Test
    void aTrainedModelMakesPicturesInTheProgram() {
        Path out = folder.resolve("out");
        run(Stage.VAE, out);
        run(Stage.UNET, out);
        run(Stage.DECODER, out);
        assertThat(folder.resolve("unet-loss.png").getParent()).isDirectoryContaining("glob:**vae.safetensors");
        List<Picture> pictures = generate(out, "a cat", "watercolour, stripes");
        assertThat(pictures).hasSize(2);
        assertDiffers(pictures.get(0).values(), pictures.get(1));
        assertDiffers(pictures.get(0).values(), generate(out, "the sea", "").getFirst());
        assertThat(reported).anyMatch(line -> line.contains("checkpoint"));
    }

    private static void assertDiffers(float[] values, Picture other) {
        assertThat(Arrays.equals(values, other.values())).isFalse();
    }

    @Test
    void weightsThatAreNotNumbersOverwriteNoCheckpoint() {
        Map<String, WeightTensor> broken = new LinkedHashMap<>(INITIAL_WEIGHTS.autoencoder());
        broken.computeIfPresent("encoder.layers.0.bias", (name, bias) -> {
            float[] none = bias.values().clone();
            Arrays.fill(none, Float.NaN);
            return new WeightTensor(none, bias.shape());
        });
        try (Pixels pixels = painted().pixels()) {
            CPU.run(() -> {
                try (VaeTrainer trainer =
                        new VaeTrainer(CPU, DESIGN.architecture().vae(), DType.F32, broken)) {
                    assertThatThrownBy(() -> trainer.step(pixels, 2, 1))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("no longer a number at step 1");
                }
            });
        }
    }

    @Test
    void trainingContinuesFromAModelAsWellAsFromACheckpoint() {
        Path first = folder.resolve("first");
        run(Stage.VAE, first);
        run(Stage.UNET, first);
        Path elsewhere = folder.resolve("elsewhere");
        Path second = folder.resolve("second");
        checks = MAX_CHECKS - UNTIL_ENCODED;
        new Training(CPU, plan(Stage.UNET, elsewhere, second, Optional.of(first)), DESIGN, listener).run();
        assertThat(reported.getLast()).contains("after 0 steps");
        assertThat(generate(second, "a cat", "stripes").getFirst().values())
                .containsExactly(generate(first, "a cat", "stripes").getFirst().values(), within(1e-3f));
    }

    @Test
    void theDecoderOfAModelIsTrainedFurtherInAnotherFolder() {
        Path first = folder.resolve("first");
        run(Stage.VAE, first);
        run(Stage.UNET, first);
        Path second = folder.resolve("second");
        checks = 0;
        new Training(
                        CPU,
                        plan(Stage.DECODER, folder.resolve("elsewhere"), second, Optional.of(first)),
                        DESIGN,
                        listener)
                .run();
        assertThat(second.resolve("vae/config.json")).hasSameTextualContentAs(first.resolve("vae/config.json"));
        assertDiffers(
                generate(first, "a cat", "stripes").getFirst().values(),
                generate(second, "a cat", "stripes").getFirst());
    }

    @Test
    void aModelOfADifferentArchitectureIsRefusedAsInitialWeights() {
        Optional<Path> sketch = Optional.of(EmbeddedModel.folder());
        Training training = new Training(CPU, plan(Stage.VAE, folder, folder.resolve("out"), sketch), DESIGN, listener);
        assertThatThrownBy(training::run).hasMessageContaining("a different architecture or vocabulary");
    }

    private void run(Stage stage, Path out) {
        checks = 0;
        new Training(CPU, plan(stage, folder, out, Optional.empty()), DESIGN, listener).run();
    }

    private static Plan plan(Stage stage, Path work, Path out, Optional<Path> from) {
        return new Plan(stage, work, out, PICTURES, Duration.ofMinutes(5), DType.F32, OptionalInt.empty(), 1, from);
    }

    private static List<Picture> generate(Path model, String prompt, String liked) {
        ModelFile file = ModelFiles.recognise(model);
        ImageRequest request = new ImageRequest(
                new RequestTexts(prompt, liked, "moonlight"),
                List.of(Degree.of(0), Degree.of(1)),
                7,
                ImageRequest.Size.square(32),
                SamplingSettings.exact(3),
                new GuidanceSettings(2, 0.7));
        return CPU.call(() -> {
            try (DiffusionModel diffusion = new DiffusionModel(
                    ((ModelFile.Diffusion) file).source(), Compute.exact(CPU), MemoryPlan.RESIDENT)) {
                return new TextToImage(diffusion, Optional.empty()).generate(request, progress -> true);
            }
        });
    }
}
