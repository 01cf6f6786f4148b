package org.viperstudio.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.viperstudio.Parity;
import org.viperstudio.tensor.Weights;

/** The models of the reference results are recognised, and their weights are what their configurations describe. */
class ModelFolderParityTest {
    static List<Path> diffusersFolders() throws IOException {
        try (Stream<Path> folders = Files.list(Parity.dir())) {
            return folders.filter(folder -> Files.exists(folder.resolve("model_index.json")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("diffusersFolders")
    void everyPartOpens(Path folder) {
        ModelSource source = ((ModelFile.Diffusion) ModelFiles.recognise(folder)).source();
        try (Weights unet = source.unet().open()) {
            assertThat(unet.has("conv_in.weight")).isTrue();
        }
        Stream.of(source.autoencoder(), source.textEncoder(), source.textEncoder2())
                .flatMap(Optional::stream)
                .forEach(part -> part.open().close());
        assertThat(source.scheduler().string("_class_name")).isPresent();
    }

    @Test
    void aRefinerTakesWhatItLacksFromItsBase() {
        JsonObject refined = Parity.json("viper-refined");
        ModelSource base = source(refined.get("model").getAsString());
        ModelSource refiner = source(refined.get("refiner").getAsString());
        assertThat(refiner.kind()).isEqualTo(ModelKind.SDXL_REFINER);
        assertThat(refiner.requiresAestheticsScore()).isTrue();
        assertThat(refiner.textEncoder2()).isEmpty();
        ModelSource whole = refiner.completedBy(base);
        assertThat(whole.textEncoder2()).isEqualTo(base.textEncoder2());
        assertThat(whole.tokenizer2()).isEqualTo(base.tokenizer2());
        assertThat(whole.autoencoder()).isEqualTo(base.autoencoder());
        assertThat(whole.unet()).isEqualTo(refiner.unet());
    }

    @Test
    void otherFoldersAreRecognised() {
        ModelFile.TinyVae tiny = (ModelFile.TinyVae) recognise(Parity.json("taesd"));
        tiny.part().open().close();
        ModelFile.Clip clip = (ModelFile.Clip) recognise(Parity.json("clip"));
        Weights.open(clip.weights()).close();
        ModelFile.Idefics2 idefics2 = (ModelFile.Idefics2) recognise(Parity.json("vlm-preferences"));
        Weights.open(idefics2.weights()).close();
        String adapter = Parity.json("vlm-adapter").get("adapter").getAsString();
        assertThat(ModelFiles.recognise(Parity.dir().resolve(adapter))).isInstanceOf(ModelFile.PeftAdapter.class);
    }

    private static ModelFile recognise(JsonObject settings) {
        return ModelFiles.recognise(Parity.dir().resolve(settings.get("model").getAsString()));
    }

    private static ModelSource source(String model) {
        return ((ModelFile.Diffusion) ModelFiles.recognise(Parity.dir().resolve(model))).source();
    }
}
