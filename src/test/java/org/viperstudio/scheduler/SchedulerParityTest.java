package org.viperstudio.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.viperstudio.Parity;
import org.viperstudio.tensor.Weights;

/**
 * Every scheduler against the reference, under a model that needs no weights. The tensor {@code start} is the first
 * sample, already multiplied by the initial sigma. A run of a case may have a {@code begin} above 0: it then starts
 * there, at the tensor {@code clean} with the unit noise {@code start}.
 */
class SchedulerParityTest {
    private static final double TOLERANCE = 1e-4;

    @TestFactory
    Stream<DynamicTest> runs() {
        return Parity.cases("scheduler-").stream().flatMap(SchedulerParityTest::runsOf);
    }

    private static Stream<DynamicTest> runsOf(String name) {
        JsonObject settings = Parity.json(name);
        JsonObject config = settings.getAsJsonObject("config").deepCopy();
        config.add("_class_name", settings.get("scheduler"));
        return settings.getAsJsonArray("runs").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(run -> new Case(name, config, run, prefix(run)))
                .map(run -> dynamicTest(name + " " + run.prefix, run::check));
    }

    private static String prefix(JsonObject run) {
        return run.get(run.has("name") ? "name" : "steps").getAsString() + ".";
    }

    private record Case(String name, JsonObject config, JsonObject run, String prefix) {
        void check() {
            Sampling sampling = Scheduler.of(parsed()).start(run.get("steps").getAsInt());
            checkTimesteps(sampling);
            checkSigmas(sampling);
            checkInitNoiseSigma(sampling);
            Parity.assertClose(label("end"), end(sampling), tensors().get(prefix + "end"), tolerance());
        }

        private SchedulerConfig parsed() {
            return SchedulerConfig.parse(config.toString(), name);
        }

        /** No result is known better than the numbers were rounded that it was subtracted from: at zero terminal SNR, 4096. */
        private double tolerance() {
            float largest = 0;
            for (float value : floats("start")) {
                largest = Math.max(largest, Math.abs(value));
            }
            return Math.max(TOLERANCE, 2 * Math.ulp(largest) / deviation(floats("end")));
        }

        /**
         * To the bit, unless interpolated from sigmas: the reference's square root is not correctly rounded on every
         * processor, and a last bit of a sigma is then a fifth digit of its timestep, or at zero terminal SNR a fourth.
         */
        private void checkTimesteps(Sampling sampling) {
            float[] expected = floats("timesteps");
            float[] actual = DoubleSpace.toFloats(sampling.timesteps());
            if (!areInterpolated(expected)) {
                assertThat(actual).as(label("timesteps")).isEqualTo(expected);
                return;
            }
            assertThat(actual).as(label("timesteps")).hasSameSizeAs(expected);
            for (int i = 0; i < actual.length; i++) {
                assertThat(actual[i]).as(label("timestep " + i)).isCloseTo(expected[i], within(1e-3f));
            }
        }

        private boolean areInterpolated(float[] timesteps) {
            boolean continuous = config.has("timestep_type")
                    && config.get("timestep_type").getAsString().equals("continuous");
            boolean whole = Arrays.stream(DoubleSpace.toDoubles(timesteps))
                    .allMatch(timestep -> timestep == Math.rint(timestep));
            return continuous || !whole && SigmaSpacing.of(parsed()).isPresent();
        }

        private void checkSigmas(Sampling sampling) {
            if (!tensors().has(prefix + "sigmas")) {
                assertThat(sampling.sigmas()).isEmpty();
                return;
            }
            float[] expected = floats("sigmas");
            double[] actual = sampling.sigmas();
            assertThat(actual).as(label("sigmas")).hasSize(expected.length);
            for (int i = 0; i < expected.length; i++) {
                double tolerance = 1e-5 * expected[i] + lastBits(expected[i]);
                assertThat(actual[i]).as(label("sigma " + i)).isCloseTo(expected[i], within(tolerance));
            }
        }

        private void checkInitNoiseSigma(Sampling sampling) {
            float expected = run.get("init_noise_sigma").getAsFloat();
            double tolerance = 1e-5 * expected + lastBits(expected);
            assertThat(sampling.initNoiseSigma()).as(label("init_noise_sigma")).isCloseTo(expected, within(tolerance));
        }

        /** What four last bits of an ᾱ near 1 make of σ = √(1 / ᾱ - 1): rescaling to zero terminal SNR costs them. */
        private double lastBits(float sigma) {
            boolean rescaled = parsed().setting("rescale_betas_zero_snr").flag(false);
            return rescaled && sigma > 0 ? 4 * Math.ulp(0.5f) / (2 * sigma) : 0;
        }

        private float[] end(Sampling sampling) {
            int begin = run.has("begin") ? run.get("begin").getAsInt() : 0;
            Queue<float[]> noises = noises();
            double[] timesteps = sampling.timesteps();
            float[] sample = begin == 0 ? floats("start") : sampling.addNoise(floats("clean"), floats("start"), begin);
            for (int i = begin; i < timesteps.length; i++) {
                float[] output = model(sampling.scaleModelInput(sample, i), timesteps[i]);
                sample = sampling.step(sample, output, i, noises::remove);
            }
            assertThat(noises).as("noises left over").isEmpty();
            return sample;
        }

        private Queue<float[]> noises() {
            Queue<float[]> noises = new ArrayDeque<>();
            if (tensors().has(prefix + "noises")) {
                float[] all = floats("noises");
                int size = floats("start").length;
                for (int from = 0; from < all.length; from += size) {
                    noises.add(Arrays.copyOfRange(all, from, from + size));
                }
            }
            return noises;
        }

        private float[] floats(String tensor) {
            return tensors().get(prefix + tensor).toFloats();
        }

        private Weights tensors() {
            return Parity.tensors(name);
        }

        private String label(String tensor) {
            return name + " " + prefix + tensor;
        }
    }

    private static double deviation(float[] values) {
        double mean = Arrays.stream(DoubleSpace.toDoubles(values)).average().orElseThrow();
        double variance = Arrays.stream(DoubleSpace.toDoubles(values))
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        return Math.sqrt(variance);
    }

    /** 0.3 x + 0.1 sin(flat index) (1 + t / 1000). */
    private static float[] model(float[] input, double timestep) {
        float[] output = new float[input.length];
        float growth = (float) (1 + timestep / 1000);
        for (int i = 0; i < output.length; i++) {
            output[i] = 0.3f * input[i] + 0.1f * (float) Math.sin(i) * growth;
        }
        return output;
    }
}
