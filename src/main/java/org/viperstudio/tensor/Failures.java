package org.viperstudio.tensor;

import ai.djl.engine.EngineException;
import java.util.List;
import java.util.Locale;

/** Translates LibTorch's failures: those of exhausted memory become {@link DeviceMemoryException}s. */
final class Failures {
    /** How CUDA, Linux, Windows, C++ and CUDA's libraries say that memory ran out. */
    private static final List<String> MEMORY = List.of(
            "out of memory",
            "can't allocate memory",
            "not enough memory",
            "bad_alloc",
            "bad allocation",
            "alloc_failed");

    private Failures() {}

    static RuntimeException ofEngine(EngineException failure) {
        String message = String.valueOf(failure.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (MEMORY.stream().anyMatch(lower::contains)) {
            return new DeviceMemoryException(message.lines().findFirst().orElse(message), failure);
        }
        return failure;
    }

    static RuntimeException unchecked(Throwable failure) {
        return switch (failure) {
            case Error error -> throw error;
            case EngineException engine -> ofEngine(engine);
            case RuntimeException unchecked -> unchecked;
            default -> new IllegalStateException(failure.getMessage(), failure);
        };
    }
}
