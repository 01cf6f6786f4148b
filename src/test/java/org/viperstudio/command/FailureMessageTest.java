package org.viperstudio.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arguments that cannot be meant: what is the matter is said, and before any work. */
class FailureMessageTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThereIsToldAsThat() {
        refused("none.jsonl: no such file", "evaluate", "extractor", "--from", path("none.jsonl"));
    }

    @Test
    void trainingRefusesWhatItCannotMean() {
        trainingRefuses("--pictures 0", "--pictures", "0");
        trainingRefuses("--hours -1.0: from 0", "--hours", "-1");
        trainingRefuses("--hours 1.0E12: from 0", "--hours", "1e12");
        trainingRefuses("gradients vanish", "--dtype", "f16");
        trainingRefuses("there is no such folder", "--from", path("none"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingIsMeasuredOfNothing() {
        refused("--steps 0", "bench", "sdxl", "--model", path("none"), "--steps", "0");
        refused("--pictures 0", "bench", "fast", "--pictures", "0");
        refused("--tokens 0", "bench", "vlm", "--model", path("none"), "--tokens", "0");
        refused("--people 0", "evaluate", "score", "--people", "0");
    }

    private void trainingRefuses(String said, String option, String value) {
        refused(said, "train", "sketch", "--work", path("work"), option, value);
    }

    private static void refused(String said, String... words) {
        CommandRun run = CommandRun.of(words);
        assertThat(run.code()).isEqualTo(StudioCommand.FAILED);
        assertThat(run.err()).contains(said);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
