package org.viperstudio.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {
    @TempDir
    private Path folder;

    private Path index;

    @BeforeEach
    void writeShards() {
        index = folder.resolve("model.safetensors.index.json");
        write("model-1.safetensors", "unet.in", 1);
        write("model-2.safetensors", "vae.in", 2);
    }

    @Test
    void joinsShards() throws IOException {
        writeIndex("model-1.safetensors", "model-2.safetensors");
        try (Weights weights = Weights.open(index)) {
            assertThat(weights.names()).containsExactly("unet.in", "vae.in");
            assertThat(weights.get("vae.in").toFloats()).containsExactly(2);
        }
    }

    @Test
    void namesTheShardThatLacksATensor() throws IOException {
        writeIndex("model-1.safetensors", "model-1.safetensors");
        assertThatThrownBy(() -> Weights.open(index))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("model-1.safetensors: has no tensor 'vae.in'");
    }

    @Test
    void refusesShardsOutsideTheFolder() throws IOException {
        for (String outside :
                new String[] {"../model-1.safetensors", "C:model.safetensors", "\\\\host\\m.safetensors"}) {
            writeIndex("model-1.safetensors", outside);
            assertThatThrownBy(() -> Weights.open(index)).hasMessageContaining("in its folder");
        }
    }

    @Test
    void refusesAMalformedIndex() throws IOException {
        Files.writeString(index, "{\"weight_map\": 3}");
        assertThatThrownBy(() -> Weights.open(index)).hasMessageContaining("malformed index");
        Files.writeString(index, "{}");
        assertThatThrownBy(() -> Weights.open(index)).hasMessageContaining("no weight_map");
    }

    @Test
    void viewsUnderOtherNames() {
        try (Weights weights = Weights.open(folder.resolve("model-1.safetensors"))) {
            assertThat(weights.withoutPrefix("unet.").get("in").name()).isEqualTo("in");
            assertThat(weights.withoutPrefix("vae.").names()).isEmpty();
            assertThat(weights.renamed(Map.of("unet.in", "out")).names()).containsExactly("out");
            Weights overlaid = weights.overlaid(Map.of("unet.in", StoredTensor.ofFloats("x", new float[] {5}, 1)));
            assertThat(overlaid.get("unet.in").toFloats()).containsExactly(5);
            assertThat(overlaid.get("unet.in").name()).isEqualTo("unet.in");
            assertThatThrownBy(() -> overlaid.overlaid(Map.of("b", StoredTensor.ofFloats("b", new float[0], 0)))
                            .renamed(name -> "same"))
                    .hasMessageContaining("two tensors would both be 'same'");
        }
    }

    @Test
    void namesFileAndTensorThatIsMissing() {
        try (Weights weights = Weights.open(folder.resolve("model-1.safetensors"))) {
            assertThatThrownBy(() -> weights.get("unet.out"))
                    .hasMessageContaining("model-1.safetensors")
                    .hasMessageContaining("'unet.out'");
        }
    }

    private void write(String file, String tensor, float value) {
        StoredTensor stored = StoredTensor.ofFloats(tensor, new float[] {value}, 1);
        SafetensorsWriter.write(folder.resolve(file), Map.of(tensor, stored), Map.of());
    }

    private void writeIndex(String unetShard, String vaeShard) throws IOException {
        String json = "{\"metadata\": {\"total_size\": 8}, \"weight_map\": {\"unet.in\": \"%s\", \"vae.in\": \"%s\"}}";
        Files.writeString(index, json.formatted(unetShard, vaeShard.replace("\\", "\\\\")));
    }
}
