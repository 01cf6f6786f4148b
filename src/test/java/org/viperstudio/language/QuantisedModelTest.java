package org.viperstudio.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
import org.viperstudio.network.Compute;
import org.viperstudio.network.Quantisation;
import org.viperstudio.network.ReadingListener;
import org.viperstudio.tensor.DType;

/** Weights in 8 and 4 bits: near the plain model, made once, never half. */
class QuantisedModelTest {
    private static final String CASE = "vlm-preferences";
    private static final Path FOLDER = ReferenceModel.folder(CASE);
    private static final LanguageSettings SETTINGS = ReferenceModel.settings(CASE);

    @TempDir
    private Path cache;

    @ParameterizedTest
    @CsvSource({"INT8, F32, 0.02", "INT4, F32, 0.25", "INT8, BF16, 0.04", "INT4, BF16, 0.26"})
    void computesNearlyTheSame(Quantisation quantisation, DType dtype, double tolerance) {
        try (VisionLanguageModel model = open(quantisation, dtype, ReadingListener.SILENT)) {
            float[] logits =
                    model.adapted(Optional.empty()).logits(ReferenceModel.prompt(CASE), 4, WritingListener.SILENT);
            Parity.assertCloseOnAverage(
                    quantisation + " logits in " + dtype,
                    logits,
                    Parity.tensors(CASE).get("logits"),
                    tolerance);
        }
    }

    @Test
    void isMadeOnce() throws IOException {
        open(Quantisation.INT8, DType.F32, ReadingListener.SILENT).close();
        List<FileTime> made = times();
        open(Quantisation.INT8, DType.F32, done -> {
                    throw new AssertionError("quantised again");
                })
                .close();
        assertThat(times()).isEqualTo(made);
    }

    @Test
    void whatWasStoppedIsMadeAnew() {
        assertThatThrownBy(() -> open(Quantisation.INT8, DType.F32, done -> done < 0.5))
                .isInstanceOf(CancellationException.class);
        open(Quantisation.INT8, DType.F32, ReadingListener.SILENT).close();
    }

    private VisionLanguageModel open(Quantisation quantisation, DType dtype, ReadingListener listener) {
        Compute compute = Compute.exact(ReferenceModel.CPU).as(dtype);
        return VisionLanguageModel.openQuantised(FOLDER, SETTINGS, compute, quantisation, cache, listener);
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
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
