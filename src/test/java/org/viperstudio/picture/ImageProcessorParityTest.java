package org.viperstudio.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.viperstudio.Parity;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.ImageProcessorConfig;

/** IDEFICS2's image processor against the reference, level by level. */
class ImageProcessorParityTest {
    static List<String> cases() {
        return Parity.cases("vlm-image-");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void levels(String name) {
        JsonObject settings = Parity.json(name);
        Path config = Parity.dir().resolve("idefics2").resolve(ImageProcessorConfig.FILE_NAME);
        ImageProcessor processor = new ImageProcessor(ImageProcessorConfig.parseIdefics2(ConfigJson.read(config)));

        int[] levels =
                processor.levels(Parity.dir().resolve(settings.get("image").getAsString()), Transparency.ON_WHITE);

        long[] expected = Parity.tensors(name).get("pixels").toLongs();
        assertThat(levels)
                .isEqualTo(Arrays.stream(expected).mapToInt(Math::toIntExact).toArray());
    }
}
