package org.viperstudio.tensor;

import ai.djl.engine.EngineException;
import java.util.Locale;

/** Tells LibTorch's failures apart. */
final class Failures {
    private Failures() {}

    static RuntimeException ofEngine(EngineException failure) {
        String message = String.valueOf(failure.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("out of memory") || lower.contains("can't allocate memory")) {
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
