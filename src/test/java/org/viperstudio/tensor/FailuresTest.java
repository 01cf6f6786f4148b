package org.viperstudio.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.EngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CUDA out of memory. Tried to allocate 2.00 GiB",
                "[enforce fail at alloc_cpu.cpp:117] DefaultCPUAllocator: can't allocate memory: you tried to allocate 8 bytes",
                "DefaultCPUAllocator: not enough memory: you tried to allocate 8 bytes.",
                "std::bad_alloc",
                "bad allocation",
                "CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`",
            })
    void exhaustedMemoryIsRecognisedOnEverySystem(String message) {
        assertThat(Failures.ofEngine(new EngineException(message))).isInstanceOf(DeviceMemoryException.class);
    }

    @Test
    void otherFailuresStayUnchanged() {
        EngineException failure = new EngineException("The size of tensor a (4) must match the size of tensor b (8)");
        assertThat(Failures.ofEngine(failure)).isSameAs(failure);
    }
}
