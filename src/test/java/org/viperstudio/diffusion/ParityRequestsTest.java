package org.viperstudio.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viperstudio.Parity;
import org.viperstudio.scheduler.SchedulerKind;
import org.viperstudio.text.ClipTokenizer;
import org.viperstudio.text.Prompt;

/** Cases of other sets may name any scheduler that there is. */
class ParityRequestsTest {
    @ParameterizedTest
    @CsvSource({
        "viper-heun, HeunDiscreteScheduler, heun",
        "viper-heun-karras, HeunDiscreteScheduler, heun-karras",
        "viper-dpmpp-2m, DPMSolverMultistepScheduler, dpmpp-2m",
        "viper-dpmpp-2m-karras, DPMSolverMultistepScheduler, dpmpp-2m-karras",
    })
    void theCaseNamesItsScheduler(String name, String className, String label) {
        assertThat(ParityRequests.request(settings(name, className), List.of(Degree.PLAIN))
                        .sampling()
                        .scheduler())
                .contains(label);
    }

    @Test
    void everySchedulerIsKnown() {
        for (SchedulerKind kind : EnumSet.complementOf(EnumSet.of(SchedulerKind.DDIM))) {
            assertThat(ParityRequests.request(settings("viper", kind.className()), List.of(Degree.PLAIN))
                            .sampling()
                            .scheduler())
                    .contains(kind.label());
        }
        assertThatThrownBy(() -> ParityRequests.request(settings("viper", "Other"), List.of(Degree.PLAIN)))
                .hasMessageContaining("no scheduler is called Other");
    }

    @Test
    void ddimClipsAsTheReferencesDoesUnlessTheModelsFileSaysOtherwise() {
        JsonObject settings = settings("viper-ddim", "DDIMScheduler");
        assertThat(ParityRequests.schedulerSettings(settings).map(JsonObject::toString))
                .contains("{\"_class_name\":\"DDIMScheduler\"}");
        assertThat(ParityRequests.request(settings, List.of(Degree.PLAIN))
                        .sampling()
                        .scheduler())
                .isEmpty();
    }

    /** Ours would read on in another window. */
    @Test
    void theReferenceReadsOneWindow() throws IOException {
        JsonObject settings = settings("viper", "EulerDiscreteScheduler");
        String model = Parity.json("sdxl-text").get("model").getAsString();
        settings.addProperty("model", model);
        settings.addProperty("prompt", "a ".repeat(100));
        String prompt =
                ParityRequests.request(settings, List.of(Degree.PLAIN)).texts().prompt();
        ClipTokenizer tokenizer =
                ClipTokenizer.read(Models.source(model).tokenizer().orElseThrow());
        assertThat(tokenizer.tokens(prompt)).hasSize(tokenizer.windowLength() - 2);
    }

    @Test
    void bracketsWeighNothingInTheReference() {
        JsonObject settings = settings("viper", "EulerDiscreteScheduler");
        settings.addProperty("prompt", "a castle (oil:1.2) [x]");
        String prompt =
                ParityRequests.request(settings, List.of(Degree.PLAIN)).texts().prompt();
        assertThat(Prompt.parse(prompt)).isEqualTo(Prompt.literal("a castle (oil:1.2) [x]"));
    }

    @Test
    void settingsComeBeforeTheName() {
        JsonObject settings = settings("viper-dpmpp-2m-karras", "DPMSolverMultistepScheduler");
        settings.add("config", JsonParser.parseString("{\"timestep_spacing\": \"trailing\"}"));
        assertThat(ParityRequests.request(settings, List.of(Degree.PLAIN))
                        .sampling()
                        .scheduler())
                .isEmpty();
        assertThat(ParityRequests.schedulerSettings(settings).map(JsonObject::toString))
                .isEqualTo(Optional.of(
                        "{\"timestep_spacing\":\"trailing\",\"_class_name\":\"DPMSolverMultistepScheduler\"}"));
    }

    private static JsonObject settings(String name, String scheduler) {
        JsonObject settings = JsonParser.parseString(
                        "{\"prompt\": \"\", \"steps\": 1, \"guidance\": 5, \"width\": 8, \"height\": 8}")
                .getAsJsonObject();
        settings.addProperty("case", name);
        settings.addProperty("scheduler", scheduler);
        return settings;
    }
}
