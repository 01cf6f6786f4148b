package org.viperstudio.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viperstudio.model.config.ClipTextConfig;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.text.ClipPadding;

class PromptEncoderLoaderTest {
    /** Stable Diffusion 1 and the first encoder of SDXL are CLIP, Stable Diffusion 2 and the second are OpenCLIP. */
    @ParameterizedTest
    @CsvSource({
        "768,quick_gelu,END_OF_TEXT",
        "1024,gelu,EXCLAMATION_MARK",
        "1280,gelu,EXCLAMATION_MARK",
    })
    void paddingIsWhatTheEncoderWasTrainedWith(int width, String activation, ClipPadding padding) {
        String json = "{\"hidden_size\": %d, \"hidden_act\": \"%s\"}".formatted(width, activation);
        ClipTextConfig config = ClipTextConfig.parse(ConfigJson.of(Path.of("config.json"), json));
        assertThat(PromptEncoderLoader.padding(config)).isEqualTo(padding);
    }
}
