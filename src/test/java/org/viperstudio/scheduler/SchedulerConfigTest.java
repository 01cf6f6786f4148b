package org.viperstudio.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulerConfigTest {
    @TempDir
    private Path folder;

    @Test
    void anEmptyConfigurationTakesEachSchedulersDefaults() {
        for (SchedulerKind kind : SchedulerKind.values()) {
            Scheduler scheduler =
                    Scheduler.of(SchedulerConfig.parse("{}", "test").withScheduler(kind));
            assertThat(scheduler.noise().trainTimesteps()).isEqualTo(1000);
        }
        assertThat(firstTimestep("{}", "ddim")).as("leading").isEqualTo(900);
        assertThat(firstTimestep("{}", "euler")).as("linspace").isEqualTo(999);
    }

    @Test
    void anotherSchedulerTakesOverWhatItKnows() {
        SchedulerConfig euler = SchedulerConfig.parse("""
                {"_class_name": "EulerDiscreteScheduler", "num_train_timesteps": 500, "timestep_spacing": "trailing",
                 "interpolation_type": "no such thing, but only for Euler"}""", "test");
        assertThat(euler.kind()).isEqualTo(SchedulerKind.EULER);
        Sampling run = Scheduler.of(euler.withScheduler("ddim")).start(10);
        assertThat(run.timesteps()).startsWith(499, 449).hasSize(10);
    }

    @Test
    void aNameMayAskForKarrasSigmas() {
        SchedulerConfig plain = SchedulerConfig.parse("{\"use_beta_sigmas\": true}", "test");
        Scheduler karras = Scheduler.of(plain.withScheduler("DPMPP-2M-Karras"));
        Scheduler even = Scheduler.of(SchedulerConfig.parse("{}", "test").withScheduler("dpmpp-2m"));
        float smallest = (float) even.noise().smallestSigma();
        assertThat((float) karras.start(10).sigma(9)).isCloseTo(smallest, within(1e-6f));
        assertThat((float) even.start(10).sigma(9)).isGreaterThan(2 * smallest);
        assertThatThrownBy(() -> plain.withScheduler("ddim-karras")).isInstanceOf(SchedulerException.class);
        assertThatThrownBy(() -> plain.withScheduler("plms"))
                .isInstanceOf(SchedulerException.class)
                .hasMessageContaining("euler-ancestral")
                .hasMessageContaining("plms");
    }

    @Test
    void aNameMayAskForASpacing() {
        assertThat(firstTimestep("{\"timestep_spacing\": \"leading\"}", "euler-trailing"))
                .isEqualTo(999);
        assertThat(firstTimestep("{\"timestep_spacing\": \"trailing\"}", "Euler-Leading"))
                .isEqualTo(900);
        assertThat(SchedulerConfig.parse("{}", "test")
                        .withScheduler("dpmpp-2m-karras-trailing")
                        .kind())
                .isEqualTo(SchedulerKind.DPM_SOLVER_MULTISTEP);
    }

    @Test
    void everyNameIsKnown() {
        assertThat(SchedulerConfig.names())
                .contains("euler", "dpmpp-2m-karras", "lcm")
                .doesNotHaveDuplicates();
        for (String name : SchedulerConfig.names()) {
            Scheduler scheduler =
                    Scheduler.of(SchedulerConfig.parse("{}", "test").withScheduler(name));
            assertThat(scheduler.start(4).timesteps()).hasSize(4 * scheduler.order() - scheduler.order() + 1);
        }
    }

    @Test
    void aSchedulerThatIsNotHereCanBeReplaced() {
        SchedulerConfig pndm = SchedulerConfig.parse("{\"_class_name\": \"PNDMScheduler\"}", "model/scheduler.json");
        assertThatThrownBy(() -> Scheduler.of(pndm))
                .isInstanceOf(SchedulerException.class)
                .hasMessageContaining("model/scheduler.json")
                .hasMessageContaining("PNDMScheduler")
                .hasMessageContaining("ddim");
        assertThat(Scheduler.of(pndm.withScheduler("ddim")).start(5).timesteps())
                .hasSize(5);
        assertThat(pndm.isSupported()).isFalse();
        assertThat(pndm.orNearest().kind()).isEqualTo(SchedulerKind.DDIM);
        SchedulerConfig heun = pndm.withScheduler(SchedulerKind.HEUN);
        assertThat(heun.orNearest()).isSameAs(heun);
    }

    /** Latents are not in -1 to 1: what clips them ruins the picture. */
    @Test
    void aReplacementClipsNothingUnlessToldTo() {
        String told = "{\"_class_name\": \"PNDMScheduler\", \"clip_sample\": true}";
        assertThat(clips(SchedulerConfig.parse("{\"_class_name\": \"PNDMScheduler\"}", "test")
                        .orNearest()))
                .isFalse();
        assertThat(clips(SchedulerConfig.parse("{\"_class_name\": \"EulerDiscreteScheduler\"}", "test")
                        .withScheduler("ddim")))
                .isFalse();
        assertThat(clips(SchedulerConfig.parse(told, "test").orNearest())).isTrue();
        assertThat(clips(SchedulerConfig.parse("{\"_class_name\": \"DDIMScheduler\"}", "test")))
                .isTrue();
    }

    private static boolean clips(SchedulerConfig config) {
        return Prediction.clipped(config, true).limit() == 1;
    }

    @Test
    void stableDiffusionStepsOneLaterAndClipsNothing() {
        String old = "{\"_class_name\": \"DDIMScheduler\", \"steps_offset\": 0, \"clip_sample\": true}";
        SchedulerConfig config = SchedulerConfig.parse(old, "test").forStableDiffusion();
        assertThat(Scheduler.of(config).start(10).timesteps()).startsWith(901, 801);
        assertThat(clips(config)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FlowMatchEulerDiscreteScheduler", "EDMEulerScheduler", "EDMDPMSolverMultistepScheduler"})
    void otherWaysToAddNoiseAreRefused(String name) {
        SchedulerConfig config = SchedulerConfig.parse("{\"_class_name\": \"" + name + "\"}", "some/file.json");
        assertThatThrownBy(config::orNearest)
                .isInstanceOf(SchedulerException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("flow matching");
        assertThatThrownBy(() -> config.withScheduler("euler")).isInstanceOf(SchedulerException.class);
    }

    @Test
    void aVarianceThatNobodyPredictsDoesNoHarm() {
        String fixed = "{\"_class_name\": \"DPMSolverMultistepScheduler\", \"variance_type\": \"fixed_small\"}";
        assertThat(Scheduler.of(SchedulerConfig.parse(fixed, "test")).start(5).timesteps())
                .hasSize(5);
    }

    @Test
    void infinityIsReadAsItIsWritten() {
        String json = "{\"_class_name\": \"DPMSolverMultistepScheduler\", \"lambda_min_clipped\": -Infinity}";
        assertThat(Scheduler.of(SchedulerConfig.parse(json, "test")).start(5).timesteps())
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "euler | \"prediction_type\": \"flow_prediction\" | prediction_type is \"flow_prediction\"",
                "euler | \"prediction_type\": 3 | expected text",
                "euler | \"beta_schedule\": \"sigmoid\" | squaredcos_cap_v2",
                "euler | \"beta_start\": -1 | beta_start is -1",
                "euler | \"beta_end\": NaN | beta_end",
                "euler | \"num_train_timesteps\": 2000000000 | num_train_timesteps is 2000000000",
                "euler | \"num_train_timesteps\": 1e999 | num_train_timesteps",
                "euler | \"num_train_timesteps\": 10.5 | whole number",
                "euler | \"num_train_timesteps\": null | num_train_timesteps is null",
                "euler | \"steps_offset\": -3 | steps_offset is -3",
                "euler | \"timestep_spacing\": \"uneven\" | linspace, leading, trailing",
                "euler | \"timestep_type\": \"other\" | timestep_type",
                "euler | \"interpolation_type\": \"cubic\" | interpolation_type",
                "euler | \"final_sigmas_type\": \"none\" | final_sigmas_type",
                "euler | \"use_karras_sigmas\": \"yes\" | true or false",
                "euler | \"use_karras_sigmas\": true, \"use_beta_sigmas\": true | use_beta_sigmas",
                "euler | \"use_karras_sigmas\": true, \"sigma_min\": 2000 | sigma_min",
                "euler | \"use_karras_sigmas\": true, \"sigma_max\": 0 | sigma_max is 0",
                "euler-ancestral | \"prediction_type\": \"sample\" | prediction_type",
                "ddim | \"thresholding\": true | thresholding is true",
                "ddim | \"clip_sample_range\": 0 | clip_sample_range",
                "ddim | \"steps_offset\": 950 | timestep 1850",
                "ddim | \"rescale_betas_zero_snr\": true, \"timestep_spacing\": \"trailing\" | v_prediction",
                "dpmpp-2m | \"algorithm_type\": \"magic\" | sde-dpmsolver++",
                "dpmpp-2m | \"algorithm_type\": \"dpmsolver\" | sigma_min",
                "dpmpp-2m | \"solver_order\": 4 | solver_order is 4",
                "dpmpp-2m | \"use_flow_sigmas\": true | use_flow_sigmas",
                "dpmpp-2m | \"variance_type\": \"learned_range\" | variance_type",
                "dpmpp-2m | \"lambda_min_clipped\": 100 | lambda_min_clipped",
                "unipc | \"solver_type\": \"bh3\" | bh1, bh2",
                "unipc | \"disable_corrector\": 3 | a list of numbers",
                "unipc | \"predict_x0\": false | predict_x0",
                "unipc | \"solver_p\": {} | solver_p",
                "lcm | \"original_inference_steps\": 5 | original_inference_steps is 5",
                "lcm | \"timestep_scaling\": 0 | timestep_scaling",
            })
    void unsupportedSettingsAreNamed(String scheduler, String setting, String named) {
        SchedulerConfig config =
                SchedulerConfig.parse("{" + setting + "}", "some/file.json").withScheduler(scheduler);
        assertThatThrownBy(() -> Scheduler.of(config).start(10))
                .isInstanceOf(SchedulerException.class)
                .hasMessageContaining("some/file.json")
                .hasMessageContaining(named);
    }

    @Test
    void filesThatAreNoneOfThisAreNamed() throws IOException {
        Path missing = folder.resolve("missing.json");
        Path text = Files.writeString(folder.resolve("text.json"), "{\"a\": ");
        Path list = Files.writeString(folder.resolve("list.json"), "[]");
        Path empty = Files.writeString(folder.resolve("empty.json"), "");
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        for (Path file : new Path[] {missing, text, list, empty, binary, folder}) {
            assertThatThrownBy(() -> SchedulerConfig.read(file))
                    .isInstanceOf(SchedulerException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void aFileIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("scheduler_config.json"), "{\"_class_name\": \"DDIMScheduler\"}");
        assertThat(SchedulerConfig.read(file).kind()).isEqualTo(SchedulerKind.DDIM);
    }

    private static double firstTimestep(String json, String scheduler) {
        return Scheduler.of(SchedulerConfig.parse(json, "test").withScheduler(scheduler))
                .start(10)
                .timesteps()[0];
    }
}
