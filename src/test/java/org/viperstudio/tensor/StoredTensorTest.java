package org.viperstudio.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredTensorTest {
    private static final StoredTensor MATRIX = StoredTensor.ofFloats("m", new float[] {1, 2, 3, 4, 5, 6}, 3, 2);

    @Test
    void decodesHalfPrecision() {
        assertThat(tensor(DType.F16, 0x00, 0x3C, 0x00, 0xC0).toFloats()).containsExactly(1, -2);
        assertThat(tensor(DType.BF16, 0x80, 0x3F, 0x00, 0xC0).toFloats()).containsExactly(1, -2);
    }

    @Test
    void decodesWholeNumbers() {
        assertThat(tensor(DType.I16, 0xFE, 0xFF, 0x02, 0x01).toLongs()).containsExactly(-2, 258);
        assertThat(tensor(DType.I8, 0xFF).toLongs()).containsExactly(-1);
        assertThat(tensor(DType.U8, 0xFF).toLongs()).containsExactly(255);
        assertThat(tensor(DType.U8, 0xFF).toFloats()).containsExactly(255);
    }

    @Test
    void refusesFloatsAsWholeNumbers() {
        assertThatThrownBy(MATRIX::toLongs).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void slicesRowsWithoutCopy() {
        StoredTensor rows = MATRIX.slicedRows(1, 3);
        assertThat(rows.shape()).containsExactly(2L, 2L);
        assertThat(rows.toFloats()).containsExactly(3, 4, 5, 6);
        assertThat(rows.data().address()).isEqualTo(MATRIX.data().address() + 8);
        assertThatThrownBy(() -> MATRIX.slicedRows(2, 4)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void transposes() {
        assertThat(MATRIX.transposed().toFloats()).containsExactly(1, 3, 5, 2, 4, 6);
        assertThat(MATRIX.transposed().shape()).containsExactly(2L, 3L);
    }

    @Test
    void reshapesOnlyToAsManyElements() {
        assertThat(MATRIX.reshaped(1, 6).toFloats()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThatThrownBy(() -> MATRIX.reshaped(4, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static StoredTensor tensor(DType type, int... bytes) {
        byte[] data = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            data[i] = (byte) bytes[i];
        }
        long elements = data.length / type.bytes();
        return new StoredTensor("t", type, List.of(elements), MemorySegment.ofArray(data));
    }
}
