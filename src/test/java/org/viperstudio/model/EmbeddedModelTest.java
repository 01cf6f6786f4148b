package org.viperstudio.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viperstudio.tensor.WeightsException;

class EmbeddedModelTest {
    @TempDir
    private Path folder;

    @Test
    void itIsAModelOfTheKindOfSdxl() {
        ModelFile file = ModelFiles.recognise(EmbeddedModel.folder());
        assertThat(file).isInstanceOf(ModelFile.Diffusion.class);
        ModelSource source = ((ModelFile.Diffusion) file).source();
        assertThat(source.kind()).isEqualTo(ModelKind.SDXL);
        assertThat(source.forceZerosForEmptyPrompt()).isTrue();
    }

    @Test
    void itSaysWhatItKnowsAndHowItDoesBest() {
        RecommendedSettings settings =
                RecommendedSettings.of(EmbeddedModel.folder()).orElseThrow();
        assertThat(settings.subjects()).contains("cat").hasSizeGreaterThan(40);
        assertThat(settings.attributes()).contains("watercolour").hasSizeGreaterThan(60);
        assertThat(settings.atOnce().attributes()).isBetween(2, 20);
        assertThat(settings.atOnce().aspects().values())
                .allSatisfy(aspect -> assertThat(settings.attributes()).containsAll(aspect));
        assertThat(settings.live().steps()).isLessThan(settings.steps());
        assertThat(RecommendedSettings.of(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|\"size\" is 0",
                "{\"size\": 128, \"steps\": 20}|\"scheduler\" is missing",
                "{\"atOnce\": {\"attributes\": -1, \"aspects\": {}}}|\"atOnce\" is -1",
                "{\"atOnce\": {\"attributes\": 5}}|\"aspects\" is missing",
                "{\"size\": \"large\"}|cannot be read",
                "[]|cannot be read",
                "{|cannot be read"
            })
    void settingsThatCannotBeUsedAreRefusedWithTheFileAndTheFault(String json, String fault) throws Exception {
        Files.writeString(folder.resolve(RecommendedSettings.FILE), json);
        assertThatThrownBy(() -> RecommendedSettings.of(folder))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining(RecommendedSettings.FILE)
                .hasMessageContaining(fault);
    }

    @Test
    void filesThatAreCarriedAreUnpackedOnce() throws Exception {
        CarriedFiles carried = new CarriedFiles("sketch", List.of("model_index.json", "vae/config.json"));
        carried.unpacked(folder);
        assertThat(folder.resolve("vae/config.json"))
                .hasSameBinaryContentAs(EmbeddedModel.folder().resolve("vae/config.json"));
        Files.writeString(folder.resolve("vae/config.json"), "changed");
        carried.unpacked(folder);
        assertThat(folder.resolve("vae/config.json")).hasContent("changed");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }
}
