package org.viperstudio.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged configurations either still make a run, or end in the error that says what is wrong. */
class SchedulerMutationTest {
    private static final int MUTANTS = 4000;

    private static final String COMPLETE = """
            {"_class_name": "%s", "num_train_timesteps": 1000, "beta_start": 0.00085, "beta_end": 0.012,
             "beta_schedule": "scaled_linear", "trained_betas": null, "prediction_type": "epsilon",
             "interpolation_type": "linear", "use_karras_sigmas": false, "use_exponential_sigmas": false,
             "use_beta_sigmas": false, "use_lu_lambdas": false, "use_flow_sigmas": false, "sigma_min": null,
             "sigma_max": null, "timestep_spacing": "leading", "timestep_type": "discrete", "steps_offset": 1,
             "rescale_betas_zero_snr": false, "final_sigmas_type": "zero", "solver_order": 2,
             "algorithm_type": "dpmsolver++", "solver_type": "midpoint", "lower_order_final": true,
             "euler_at_final": false, "lambda_min_clipped": -Infinity, "variance_type": null, "predict_x0": true,
             "disable_corrector": [], "solver_p": null, "clip_sample": false, "clip_sample_range": 1.0,
             "set_alpha_to_one": false, "thresholding": false, "original_inference_steps": 50,
             "timestep_scaling": 10.0}""";

    private static final String[] VALUES = {
        "null",
        "true",
        "false",
        "0",
        "1",
        "2",
        "3",
        "-1",
        "7",
        "0.5",
        "1e-300",
        "1e300",
        "1e999",
        "-1e999",
        "NaN",
        "Infinity",
        "2147483648",
        "9999999999999999999999",
        "10000",
        "10001",
        "\"\"",
        "\"zero\"",
        "\"sigma_min\"",
        "\"trailing\"",
        "\"linspace\"",
        "\"v_prediction\"",
        "\"sample\"",
        "\"linear\"",
        "\"squaredcos_cap_v2\"",
        "\"exp\"",
        "\"log_linear\"",
        "\"continuous\"",
        "\"heun\"",
        "\"bh1\"",
        "\"dpmsolver\"",
        "\"sde-dpmsolver++\"",
        "\"EulerDiscreteScheduler\"",
        "[]",
        "[0.1, 0.2]",
        "[1, \"a\", {}]",
        "{}",
        "{\"a\": [[[[]]]]}"
    };

    private final Random random = new Random(20_251);
    private int runs;
    private int refusals;

    @Test
    void damagedConfigurationsRunOrSayWhatIsWrong() {
        assertTimeout(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < MUTANTS; i++) {
                SchedulerKind kind = SchedulerKind.values()[i % SchedulerKind.values().length];
                String original = COMPLETE.formatted(kind.className());
                tryToRun(random.nextBoolean() ? withOtherValues(original) : withOtherCharacters(original));
            }
        });
        assertThat(runs).as("mutants that still run").isGreaterThan(MUTANTS / 20);
        assertThat(refusals).as("mutants that are refused").isGreaterThan(MUTANTS / 20);
    }

    private void tryToRun(String json) {
        try {
            Sampling run =
                    Scheduler.of(SchedulerConfig.parse(json, "mutant.json")).start(1 + random.nextInt(60));
            float[] sample = {(float) run.initNoiseSigma(), -1};
            int count = run.timesteps().length;
            for (int i = Math.max(0, count - 4); i < count; i++) {
                run.scaleModelInput(sample, i);
                sample = run.step(sample, new float[] {0.5f, -0.5f}, i, () -> new float[] {1, -1});
            }
            runs++;
        } catch (SchedulerException refused) {
            assertThat(refused).hasMessageNotContaining("null pointer");
            refusals++;
        } catch (RuntimeException | StackOverflowError other) {
            throw new AssertionError("on " + json, other);
        }
    }

    private String withOtherValues(String json) {
        JsonObject settings = lenient(json).getAsJsonObject();
        List<String> keys = new ArrayList<>(settings.keySet());
        for (int change = random.nextInt(3); change >= 0; change--) {
            String key = keys.get(random.nextInt(keys.size()));
            if (random.nextInt(6) == 0) {
                settings.remove(key);
            } else {
                settings.add(key, lenient(VALUES[random.nextInt(VALUES.length)]));
            }
        }
        return settings.toString();
    }

    private String withOtherCharacters(String json) {
        StringBuilder text = new StringBuilder(json);
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(0x250));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
                default -> text.setLength(Math.max(1, text.length() - random.nextInt(20)));
            }
        }
        return text.toString();
    }

    private static JsonElement lenient(String json) {
        JsonReader reader = new JsonReader(new StringReader(json));
        reader.setStrictness(Strictness.LENIENT);
        return JsonParser.parseReader(reader);
    }
}
