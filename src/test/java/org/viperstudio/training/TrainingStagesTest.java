package org.viperstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;
import org.viperstudio.training.Training.Plan;
import org.viperstudio.training.Training.Stage;

/** What each stage of training needs from the others, and what it must not change for them. */
class TrainingStagesTest {
    private static final int MAX_CHECKS = 12;

    @TempDir
    private Path folder;

    private final List<String> reported = new ArrayList<>();
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
    void theAutoencoderIsNotTrainedFurtherOnceAUNetDependsOnIt() {
        Path out = folder.resolve("out");
        run(Stage.VAE, out);
        run(Stage.UNET, out);
        assertThatThrownBy(() -> run(Stage.VAE, out)).hasMessageContaining("--stage decoder");
    }

    @Test
    void theAutoencoderIsNotTrainedFurtherOnceADecoderDependsOnIt() {
        Path out = folder.resolve("out");
        run(Stage.VAE, out);
        run(Stage.DECODER, out);
        assertThat(out).as("a model whose UNet has learned nothing").doesNotExist();
        assertThatThrownBy(() -> run(Stage.VAE, out)).hasMessageContaining("has a decoder");
    }

    @Test
    void aStageThatNeedsAnEarlierOneSaysWhich() {
        Path out = folder.resolve("out");
        assertThatThrownBy(() -> run(Stage.UNET, out)).hasMessageContaining("--stage vae");
        assertThatThrownBy(() -> run(Stage.DECODER, out)).hasMessageContaining("--stage vae");
        run(Stage.VAE, out);
        assertThatThrownBy(() -> run(Stage.EXPORT, out)).hasMessageContaining("--stage unet");
    }

    @Test
    void trainingTheAutoencoderDeletesItsEarlierLatents() throws IOException {
        Path latents = Files.writeString(folder.resolve("latents.f32"), "of an earlier autoencoder");
        run(Stage.VAE, folder.resolve("out"));
        assertThat(latents).doesNotExist();
    }

    @Test
    void paintingEndsWithTheTime() {
        run(Stage.VAE, folder.resolve("out"), Duration.ZERO);
        assertThat(reported).anyMatch(line -> line.contains("stopped with 0 of 24 held-out pictures"));
        assertThat(Training.hasCheckpoint(folder, Stage.VAE)).isFalse();
    }

    private void run(Stage stage, Path out) {
        run(stage, out, Duration.ofMinutes(5));
    }

    private void run(Stage stage, Path out, Duration time) {
        checks = 0;
        Plan plan = new Plan(stage, folder, out, 24, time, DType.F32, OptionalInt.empty(), 1, Optional.empty());
        new Training(Backend.on(Device.CPU), plan, TinyDesign.design(), listener).run();
    }
}
