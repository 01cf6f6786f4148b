package org.viperstudio;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Device;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/**
 * The reference results: small models, inputs, and what the reference implementations give on them. The folder is the
 * system property {@code parity.dir}, or the bundled one where that is empty.
 */
public final class Parity {
    private static final Map<String, Weights> OPENED = new ConcurrentHashMap<>();

    private Parity() {}

    /** The folder with {@code cases/} and the models. */
    public static Path dir() {
        String given = System.getProperty("parity.dir", "");
        return given.isEmpty() ? bundled() : Path.of(given);
    }

    /** The device to compute on: the system property {@code parity.device}, or the processor. */
    public static Backend backend() {
        String given = System.getProperty("parity.device", "");
        return Backend.on(given.isEmpty() ? Device.CPU : Device.parse(given));
    }

    /** Whether these are the results that come with the tests, not another set. */
    public static boolean isBundled() {
        return System.getProperty("parity.dir", "").isEmpty();
    }

    /** The names of the cases that start with {@code prefix}, sorted; at least one. */
    public static List<String> cases(String prefix) {
        try (Stream<Path> files = Files.list(dir().resolve("cases"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
            assertThat(names).as("cases named " + prefix + "* in " + dir()).isNotEmpty();
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The settings of a case. */
    public static JsonObject json(String name) {
        try {
            String text = Files.readString(dir().resolve("cases").resolve(name + ".json"));
            return JsonParser.parseString(text).getAsJsonObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The inputs and expected tensors of a case; they stay open for the whole run. */
    public static Weights tensors(String name) {
        return OPENED.computeIfAbsent(
                name, key -> Weights.open(dir().resolve("cases").resolve(key + ".safetensors")));
    }

    /**
     * Asserts that the largest absolute difference, divided by the standard deviation of {@code expected}, is at most
     * {@code tolerance}, and enters it in the table that is printed when all tests have run.
     */
    public static void assertClose(String label, float[] actual, StoredTensor expected, double tolerance) {
        float[] wanted = expected.toFloats();
        assertThat(actual.length).as(label + ": number of elements").isEqualTo(wanted.length);
        double difference = worstDifference(actual, wanted) / deviation(wanted);
        ParityTable.enter(label, difference, tolerance);
        assertThat(difference)
                .as(label + ": worst difference by standard deviation")
                .isLessThanOrEqualTo(tolerance);
    }

    /**
     * Asserts that the root mean square of the differences, divided by the standard deviation of {@code expected}, is
     * at most {@code tolerance}: the measure for reduced precision, whose rounding is noise. (The reference's own
     * bfloat16 is off by 6e-2 at worst and 1.3e-2 in this measure; rounding the weights alone costs 2.5e-2 and 5e-3.)
     */
    public static void assertCloseOnAverage(String label, float[] actual, StoredTensor expected, double tolerance) {
        assertThat((long) actual.length).as(label + ": number of elements").isEqualTo(expected.elements());
        double difference = averageDifference(actual, expected);
        ParityTable.enter(label + " (root mean square)", difference, tolerance);
        assertThat(difference)
                .as(label + ": root mean square difference by standard deviation")
                .isLessThanOrEqualTo(tolerance);
    }

    /** The root mean square of the differences, divided by the standard deviation of {@code expected}. */
    public static double averageDifference(float[] actual, StoredTensor expected) {
        float[] wanted = expected.toFloats();
        double squares = 0;
        for (int i = 0; i < wanted.length; i++) {
            squares += Math.pow((double) actual[i] - wanted[i], 2);
        }
        return Math.sqrt(squares / wanted.length) / deviation(wanted);
    }

    private static double worstDifference(float[] actual, float[] wanted) {
        double worst = 0;
        for (int i = 0; i < wanted.length; i++) {
            worst = Math.max(worst, Math.abs((double) actual[i] - wanted[i]));
        }
        return worst;
    }

    /** The standard deviation; one for a constant, whose differences are then absolute. */
    public static double deviation(float[] values) {
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / values.length;
        double variance = squares / values.length - mean * mean;
        return variance > 0 ? Math.sqrt(variance) : 1;
    }

    /** The folder that comes with the tests. */
    public static Path bundled() {
        try {
            return Path.of(
                    Objects.requireNonNull(Parity.class.getResource("/parity")).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
