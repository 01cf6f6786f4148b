package org.viperstudio.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.network.Idefics2;
import org.viperstudio.network.Quantisation;
import org.viperstudio.network.QuantisedWeights;
import org.viperstudio.network.ReadingListener;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Weights;

/**
 * The weight files of a model.
 *
 * @param base the published weights
 * @param computed the weights to compute with: the base, some of them replaced by quantised ones
 * @param opened the files to close
 */
record WeightFiles(Weights base, Weights computed, List<Weights> opened) implements AutoCloseable {
    private static final int FINGERPRINT = 16;

    /** The published weights alone. */
    static WeightFiles published(Path folder) {
        Weights base = Weights.open(ModelFiles.weightsIn(folder));
        return new WeightFiles(base, base, List.of(base));
    }

    /** Quantised weights, which are made in a folder under {@code cache} the first time. */
    static WeightFiles quantised(
            Path folder, Backend backend, Quantisation quantisation, Path cache, ReadingListener listener) {
        Weights base = Weights.open(ModelFiles.weightsIn(folder));
        try {
            Path own = cache.resolve(
                    fingerprint(folder) + "-" + quantisation.name().toLowerCase(Locale.ROOT));
            Weights few = QuantisedWeights.in(own, backend, base, Idefics2::quantisable, quantisation, listener);
            return new WeightFiles(base, base.overlaid(few.tensors()), List.of(base, few));
        } catch (RuntimeException unusable) {
            base.close();
            throw unusable;
        }
    }

    /** Identifies a folder's weight files by path, size and time, without reading them. */
    private static String fingerprint(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder text =
                    new StringBuilder(folder.toAbsolutePath().normalize().toString());
            for (Path file : files.filter(path -> path.toString().endsWith(".safetensors"))
                    .sorted()
                    .toList()) {
                text.append('\n').append(file.getFileName()).append(' ').append(Files.size(file));
                text.append(' ').append(Files.getLastModifiedTime(file).toMillis());
            }
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        opened.forEach(Weights::close);
    }
}
