package org.viperstudio.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.training.Training.Stage;

class LossLogTest {
    @TempDir
    private Path folder;

    @Test
    void stepsAfterTheLastCheckpointAreLoggedAnew() throws IOException {
        WorkFolder work = new WorkFolder(folder);
        Files.writeString(work.log(Stage.VAE), "50,0.500000\n100,0.400000\n150,0.300000\n200,0.2");
        LossLog log = new LossLog(work, Stage.VAE, "loss", 120);
        assertThat(work.log(Stage.VAE)).hasContent("50,0.500000\n100,0.400000\n");
        for (int step = 121; step <= 150; step++) {
            log.add(step, 0.25);
        }
        assertThat(work.log(Stage.VAE)).hasContent("50,0.500000\n100,0.400000\n150,0.250000\n");
        assertThat(work.curve(Stage.VAE)).isNotEmptyFile();
    }
}
