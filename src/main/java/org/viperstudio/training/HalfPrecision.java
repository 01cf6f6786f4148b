package org.viperstudio.training;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.StoredTensor;

/** Converts weights to half precision, in which models are exported. */
final class HalfPrecision {
    private HalfPrecision() {}

    /** The weights as float16, under the same names. */
    static Map<String, StoredTensor> of(Map<String, StoredTensor> weights) {
        Map<String, StoredTensor> halves = new LinkedHashMap<>();
        weights.forEach((name, weight) -> halves.put(name, half(name, weight)));
        return halves;
    }

    private static StoredTensor half(String name, StoredTensor weight) {
        float[] values = weight.toFloats();
        MemorySegment data = Arena.ofAuto().allocate(2L * values.length, 2);
        for (int i = 0; i < values.length; i++) {
            data.setAtIndex(ValueLayout.JAVA_SHORT, i, Float.floatToFloat16(values[i]));
        }
        return new StoredTensor(name, DType.F16, weight.shape(), data);
    }
}
