package org.viperstudio.diffusion;

import java.util.Optional;
import java.util.function.Supplier;
import org.viperstudio.tensor.DeviceMemoryException;

/**
 * Repeats work that a device's memory did not suffice for with less on the device: first without the other model of the
 * generation, then under the model's next smaller {@link MemoryPlan}. Used on the inference thread alone.
 */
final class MemoryFallback {
    private final DiffusionModel base;
    private final Optional<DiffusionModel> refiner;
    private final RunProgress progress;

    /** @param progress told the plan that is in force after each failure */
    MemoryFallback(DiffusionModel base, Optional<DiffusionModel> refiner, RunProgress progress) {
        this.base = base;
        this.refiner = refiner;
        this.progress = progress;
    }

    /**
     * The work's result.
     *
     * @param model the one of the two that the work uses
     * @param work may be started again from its beginning at any time
     * @throws DeviceMemoryException when not even the smallest plan suffices
     */
    <T> T compute(DiffusionModel model, Supplier<T> work) {
        while (true) {
            try {
                // Backend.call tells a full memory from the engine's other failures.
                return model.compute().backend().call(work::get);
            } catch (DeviceMemoryException exhausted) {
                makeRoom(model, exhausted);
            }
        }
    }

    private void makeRoom(DiffusionModel model, DeviceMemoryException failure) {
        Optional<DiffusionModel> other = (model == base ? refiner : Optional.of(base)).filter(DiffusionModel::isLoaded);
        if (other.isPresent()) {
            other.get().close();
            // A half-finished computation leaves the model in no state to continue from.
            model.close();
        } else {
            model.shrink(failure);
        }
        progress.planned(model, "memory ran out: " + failure.getMessage());
    }
}
