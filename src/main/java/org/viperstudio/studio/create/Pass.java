package org.viperstudio.studio.create;

import org.jspecify.annotations.Nullable;

/**
 * How noise becomes a picture.
 *
 * @param scheduler its name, where not the model's own
 */
public record Pass(int steps, @Nullable String scheduler) {
    Pass withSteps(int other) {
        return new Pass(other, scheduler);
    }

    /** @param name empty for the model's own */
    Pass withScheduler(String name) {
        return new Pass(steps, name.isEmpty() ? null : name);
    }
}
