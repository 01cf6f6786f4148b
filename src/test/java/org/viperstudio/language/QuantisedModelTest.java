package org.viperstudio.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viperstudio.Parity;
import org.viperstudio.network.ReadingListener;

/** Weights in 8 and 4 bits: near the plain model, made once, never half. */
class QuantisedModelTest {
    private static final String CASE = "vlm-preferences";
    private static final Path FOLDER = ReferenceModel.folder(CASE);
    private static final LanguageSettings SETTINGS = ReferenceModel.settings(CASE);

    @TempDir
    private Path cache;

    @ParameterizedTest
    @CsvSource({"FP32, 1e-5", "BF16, 0.03", "INT8, 0.04", "INT4, 0.3"})
    void computesNearlyTheSame(WeightForm form, double tolerance) {
        try (VisionLanguageModel model = open(form, ReadingListener.SILENT)) {
            float[] logits =
                    model.adapted(Optional.empty()).logits(ReferenceModel.prompt(CASE), 4, WritingListener.SILENT);
            Parity.assertCloseOnAverage(
                    form + " logits", logits, Parity.tensors(CASE).get("logits"), tolerance);
        }
    }

    @Test
    void isMadeOnce() throws IOException {
        open(WeightForm.INT8, ReadingListener.SILENT).close();
        List<FileTime> made = times();
        open(WeightForm.INT8, done -> {
                    throw new AssertionError("quantised again");
                })
                .close();
        assertThat(times()).isEqualTo(made);
    }

    @Test
    void aCancelledQuantisationStartsAnew() {
        assertThatThrownBy(() -> open(WeightForm.INT8, done -> done < 0.5)).isInstanceOf(CancellationException.class);
        open(WeightForm.INT8, ReadingListener.SILENT).close();
    }

    private VisionLanguageModel open(WeightForm form, ReadingListener listener) {
        return VisionLanguageModel.open(FOLDER, SETTINGS, ReferenceModel.BACKEND, form, cache, listener);
    }

    private List<FileTime> times() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.map(QuantisedModelTest::time).toList();
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
