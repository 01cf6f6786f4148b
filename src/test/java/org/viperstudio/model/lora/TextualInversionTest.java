package org.viperstudio.model.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.tensor.SafetensorsWriter;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.WeightsException;

class TextualInversionTest {
    private static final StoredTensor TWO_ROWS = StoredTensor.ofFloats("rows", new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
    private static final StoredTensor ONE_ROW = StoredTensor.ofFloats("row", new float[] {1, 2, 3}, 3);

    @TempDir
    private Path folder;

    @Test
    void vectorsOfBothEncoders() {
        try (TextualInversion embedding = read(Map.of("clip_l", TWO_ROWS, "clip_g", ONE_ROW))) {
            assertThat(embedding.token()).isEqualTo("painter");
            assertThat(embedding.vectors(LoraTarget.TEXT_ENCODER).orElseThrow().shape())
                    .containsExactly(2L, 3L);
            assertThat(embedding
                            .vectors(LoraTarget.TEXT_ENCODER_2)
                            .orElseThrow()
                            .shape())
                    .containsExactly(1L, 3L);
        }
    }

    @Test
    void vectorsUnderTheirToken() {
        try (TextualInversion embedding = read(Map.of("<cat-toy>", ONE_ROW))) {
            assertThat(embedding.token()).isEqualTo("<cat-toy>");
            assertThat(embedding.vectors(LoraTarget.TEXT_ENCODER).orElseThrow().toFloats())
                    .containsExactly(1, 2, 3);
            assertThat(embedding.vectors(LoraTarget.TEXT_ENCODER_2)).isEmpty();
        }
    }

    @Test
    void vectorsWithoutToken() {
        try (TextualInversion embedding = read(Map.of("emb_params", TWO_ROWS))) {
            assertThat(embedding.token()).isEqualTo("painter");
        }
    }

    @Test
    void otherFilesAreRefused() {
        assertThatThrownBy(() -> read(Map.of("a", ONE_ROW, "b", ONE_ROW)))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("painter.safetensors: is no textual inversion embedding: it holds 2 tensors");
        assertThatThrownBy(() -> read(Map.of("emb_params", TWO_ROWS.reshaped(1, 2, 3))))
                .hasMessageContaining("holds no token vectors");
    }

    private TextualInversion read(Map<String, StoredTensor> tensors) {
        Path file = folder.resolve("painter.safetensors");
        SafetensorsWriter.write(file, tensors, Map.of());
        return TextualInversion.read(file);
    }
}
