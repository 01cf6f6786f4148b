package org.viperstudio.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.viperstudio.Parity;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** A model in one file is, tensor by tensor and bit by bit, the same as in a folder. */
class SingleFileParityTest {
    @TempDir
    private Path temporary;

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

    /** Of those that the folder has: a refiner's leaves text encoder and autoencoder to its base. */
    static Stream<String> parts() {
        SingleFileParityTest test = new SingleFileParityTest();
        return Stream.of("unet", "autoencoder", "text encoder", "text encoder 2")
                .filter(part -> part(test.fromFolder, part).isPresent());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void partsAreTheSame(String part) {
        ModelPart<?> fromFilePart = part(fromFile, part).orElseThrow();
        ModelPart<?> fromFolderPart = part(fromFolder, part).orElseThrow();
        try (Weights actual = fromFilePart.open();
                Weights expected = fromFolderPart.open()) {
            assertThat(actual.names()).containsExactlyInAnyOrderElementsOf(expected.names());
            assertThat(actual.names()).isNotEmpty();
            expected.tensors().forEach((name, tensor) -> assertSame(actual.get(name), tensor));
            assertThat(fromFilePart.config()).isEqualTo(fromFolderPart.config());
        }
    }

    @Test
    void theFileHoldsTheTensorsOfTheCase() {
        try (Weights all = Weights.open(file)) {
            assertThat(all.names()).hasSize(tensors);
        }
    }

    /** What no negative prompt means stands in no tensor: the folder that configures the file tells. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noNegativePromptMeansWhatItDoesInTheFolder(boolean zeros) throws IOException {
        copyWithoutWeights(fromFolder.path(), temporary);
        Path index = temporary.resolve("model_index.json");
        String key = "\"force_zeros_for_empty_prompt\": ";
        Files.writeString(index, Files.readString(index).replaceFirst(key + "\\w+", key + zeros));
        ModelFile.Diffusion model = (ModelFile.Diffusion) ModelFiles.recognise(file, temporary);
        assertThat(model.source().forceZerosForEmptyPrompt()).isEqualTo(zeros);
    }

    private static void copyWithoutWeights(Path folder, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path one : files.filter(path -> !path.toString().endsWith(".safetensors"))
                    .filter(path -> !path.equals(folder))
                    .toList()) {
                Files.copy(one, to.resolve(folder.relativize(one).toString()));
            }
        }
    }

    private static void assertSame(StoredTensor actual, StoredTensor expected) {
        assertThat(actual.shape()).as(expected.name()).isEqualTo(expected.shape());
        assertThat(actual.dtype()).as(expected.name()).isEqualTo(expected.dtype());
        assertThat(actual.data().mismatch(expected.data()))
                .as("first different byte of " + expected.name())
                .isEqualTo(-1);
    }

    private static Optional<? extends ModelPart<?>> part(ModelSource source, String part) {
        return switch (part) {
            case "unet" -> Optional.of(source.unet());
            case "autoencoder" -> source.autoencoder();
            case "text encoder" -> source.textEncoder();
            default -> source.textEncoder2();
        };
    }
}
