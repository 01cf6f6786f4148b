package org.viperstudio.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.viperstudio.Parity;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** A model in one file is, tensor by tensor and bit by bit, the same as in a folder. */
class SingleFileParityTest {
    private final ModelSource fromFile;
    private final ModelSource fromFolder;
    private final Path file;
    private final int tensors;

    SingleFileParityTest() {
        String model = Parity.json("single-file").get("same_weights_as").getAsString();
        tensors = Parity.json("single-file").get("tensors").getAsInt();
        Path folder = Parity.dir().resolve(model);
        file = Parity.dir().resolve("single-file").resolve(model + ".safetensors");
        fromFolder = ((ModelFile.Diffusion) ModelFiles.recognise(folder)).source();
        fromFile = ((ModelFile.Diffusion) ModelFiles.recognise(file, folder)).source();
    }

    static Stream<String> parts() {
        return Stream.of("unet", "autoencoder", "text encoder", "text encoder 2");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void partsAreTheSame(String part) {
        try (Weights actual = part(fromFile, part).open();
                Weights expected = part(fromFolder, part).open()) {
            assertThat(actual.names()).containsExactlyInAnyOrderElementsOf(expected.names());
            assertThat(actual.names()).isNotEmpty();
            expected.tensors().forEach((name, tensor) -> assertSame(actual.get(name), tensor));
            assertThat(part(fromFile, part).config())
                    .isEqualTo(part(fromFolder, part).config());
        }
    }

    @Test
    void theFileHoldsTheTensorsOfTheCase() {
        try (Weights all = Weights.open(file)) {
            assertThat(all.names()).hasSize(tensors);
        }
    }

    private static void assertSame(StoredTensor actual, StoredTensor expected) {
        assertThat(actual.shape()).as(expected.name()).isEqualTo(expected.shape());
        assertThat(actual.dtype()).as(expected.name()).isEqualTo(expected.dtype());
        assertThat(actual.data().mismatch(expected.data()))
                .as("first different byte of " + expected.name())
                .isEqualTo(-1);
    }

    private static ModelPart<?> part(ModelSource source, String part) {
        return switch (part) {
            case "unet" -> source.unet();
            case "autoencoder" -> source.autoencoder().orElseThrow();
            case "text encoder" -> source.textEncoder().orElseThrow();
            default -> source.textEncoder2().orElseThrow();
        };
    }
}
