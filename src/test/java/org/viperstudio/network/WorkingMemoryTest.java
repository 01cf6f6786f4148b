package org.viperstudio.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.viperstudio.model.config.UNetBlock;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.config.UNetLevel;
import org.viperstudio.tensor.DType;

/** What the sizes of requests make of working memory. */
class WorkingMemoryTest {
    private static final long GIBIBYTE = 1L << 30;

    private static final UNetConfig XL = new UNetConfig(
            4,
            4,
            List.of(
                    new UNetLevel(320, 5, UNetBlock.plain(2), UNetBlock.plain(3)),
                    new UNetLevel(640, 10, UNetBlock.attending(2, 2), UNetBlock.attending(3, 2)),
                    new UNetLevel(1280, 20, UNetBlock.attending(2, 10), UNetBlock.attending(3, 10))),
            new UNetBlock(2, List.of(10)),
            32,
            1e-5,
            true,
            0,
            false,
            2048,
            true,
            false,
            Optional.of(new UNetConfig.AddedEmbedding(256, 2816)),
            OptionalInt.empty(),
            OptionalInt.of(128));

    @Test
    void aSweepIsComputedInPassesThatFit() {
        long sweep = 44 * WorkingMemory.evaluation(XL, DType.BF16, 128, 128);
        assertThat(sweep).isGreaterThan(16 * GIBIBYTE);
        assertThat(WorkingMemory.denoising(XL, DType.BF16, 128, 128, 44)).isEqualTo(2 * GIBIBYTE);
        assertThat(WorkingMemory.evaluationsPerPass(sweep / 44)).isBetween(4, 8);
        assertThat(WorkingMemory.evaluationsPerPass(5 * GIBIBYTE)).isEqualTo(1);
    }

    @Test
    void passesGoSideBySideWhereMemoryIsFree() {
        assertThat(WorkingMemory.passesAtOnce(2 * GIBIBYTE, 0)).isEqualTo(1);
        assertThat(WorkingMemory.passesAtOnce(2 * GIBIBYTE, 4 * GIBIBYTE)).isEqualTo(1);
        assertThat(WorkingMemory.passesAtOnce(2 * GIBIBYTE, 8 * GIBIBYTE)).isEqualTo(7);
        assertThat(WorkingMemory.passesAtOnce(0, Long.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void smallPicturesTakeLess() {
        long large = WorkingMemory.denoising(XL, DType.F32, 128, 128, 1);
        assertThat(WorkingMemory.denoising(XL, DType.F32, 64, 64, 1)).isEqualTo(large / 4);
        assertThat(WorkingMemory.denoising(XL, DType.BF16, 128, 128, 1)).isEqualTo(large / 2);
        assertThat(WorkingMemory.denoising(XL, DType.F32, 1024, 1024, 1)).isGreaterThan(32 * GIBIBYTE);
    }
}
