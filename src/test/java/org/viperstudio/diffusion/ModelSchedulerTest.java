package org.viperstudio.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.tensor.DType;

/** The schedule of a model whose configuration is from before its keys were there. */
class ModelSchedulerTest {
    private static final String OLD = """
            {"_class_name": "DDIMScheduler", "beta_schedule": "scaled_linear", "beta_start": 0.00085,
             "beta_end": 0.012, "timestep_spacing": "leading", "steps_offset": 0}""";

    @ParameterizedTest
    @CsvSource({"sd2,901", "sdxl,900"})
    void stableDiffusion1And2AlwaysStepOneLater(String name, double first) {
        DiffusionModel model = Models.open(scheduledAs(OLD, Models.source(name)), DType.F32, MemoryPlan.RESIDENT);
        assertThat(model.scheduler(Optional.empty()).start(10).timesteps()).startsWith(first);
        assertThat(model.scheduler(Optional.of("euler")).start(10).timesteps()).startsWith(first);
    }

    private static ModelSource scheduledAs(String json, ModelSource source) {
        return new ModelSource(
                source.kind(),
                source.path(),
                source.textEncoder(),
                source.textEncoder2(),
                source.unet(),
                source.autoencoder(),
                ConfigJson.of(Path.of("scheduler_config.json"), json),
                source.tokenizer(),
                source.tokenizer2(),
                source.forceZerosForEmptyPrompt(),
                source.requiresAestheticsScore());
    }
}
