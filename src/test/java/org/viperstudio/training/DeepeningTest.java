package org.viperstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decoder that gets more blocks computes what it computed before. */
class DeepeningTest {
    private static final TinyVaeArchitecture SHALLOW = architecture(1, 2, 0);
    private static final TinyVaeArchitecture DEEP = architecture(2, 2, 1);
    /** Pixels from the edge that the padding of the last convolutions affects. */
    private static final int BORDER = 2;

    @TempDir
    private Path folder;

    private static TinyVaeArchitecture architecture(Integer... decoderBlocks) {
        return new TinyVaeArchitecture(8, 8, 4, List.of(0, 1, 1), List.of(decoderBlocks));
    }

    private static Map<String, WeightTensor> weights(TinyVaeArchitecture architecture, long seed) {
        return architecture.weights(seed).weights();
    }

    @Test
    void blocksAreReadFromTheNames() {
        assertThat(Deepening.blocks(weights(SHALLOW, 1))).containsExactly(1, 2, 0);
        assertThat(Deepening.blocks(weights(TinyVaeArchitecture.SKETCH, 1)))
                .isEqualTo(TinyVaeArchitecture.SKETCH.decoderBlocks());
    }

    @Test
    void aDeeperDecoderReconstructsTheSamePictures() {
        Map<String, WeightTensor> deep = Deepening.of(weights(SHALLOW, 1), weights(DEEP, 2));
        assertThat(deep)
                .hasSameSizeAs(weights(DEEP, 2))
                .containsOnlyKeys(weights(DEEP, 2).keySet());
        int size = TinyDesign.design().architecture().pictureSize();
        float[] before = TinyDesign.reconstruct(folder, SHALLOW, weights(SHALLOW, 1));
        float[] after = TinyDesign.reconstruct(folder, DEEP, deep);
        for (int i = 0; i < before.length; i++) {
            int row = i / size % size;
            int column = i % size;
            if (Math.min(row, column) >= BORDER && Math.max(row, column) < size - BORDER) {
                assertThat(after[i]).isCloseTo(before[i], within(1e-4f));
            }
        }
    }

    @Test
    void anArchitectureThatIsNotDeeperStaysAsItIs() {
        Map<String, WeightTensor> deep = weights(DEEP, 1);
        assertThat(Deepening.of(deep, weights(SHALLOW, 2))).isSameAs(deep);
        Map<String, WeightTensor> bare = weights(architecture(0, 1, 0), 1);
        assertThat(Deepening.of(bare, weights(architecture(1, 1, 0), 2))).isSameAs(bare);
    }
}
