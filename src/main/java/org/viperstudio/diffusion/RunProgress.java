package org.viperstudio.diffusion;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.DeviceMemoryException;

/** Tells a listener how far a generation is over all its stages, and ends it when the listener says so. */
final class RunProgress {
    private final GenerationListener listener;
    private final Generation generation;
    private final DiffusionModel base;
    private final Optional<DiffusionModel> refiner;

    RunProgress(
            GenerationListener listener, Generation generation, DiffusionModel base, Optional<DiffusionModel> refiner) {
        this.listener = listener;
        this.generation = generation;
        this.base = base;
        this.refiner = refiner;
        listenForLoading();
    }

    private void listenForLoading() {
        base.onLoading(part -> tell(new Progress.Loading(part)));
        refiner.ifPresent(model -> model.onLoading(part -> tell(new Progress.Loading("refiner's " + part))));
    }

    void planned(DiffusionModel model, String reason) {
        tell(new Progress.Planned(model.plan(), reason));
    }

    void encoding() {
        tell(new Progress.Encoding());
    }

    void decoding(int picture, int of) {
        tell(new Progress.Decoding(picture, of));
    }

    DenoisingLoop.StepListener of(DiffusionModel model) {
        return new DenoisingLoop.StepListener() {
            @Override
            public void onStep(Supplier<Latents> original) {
                tell(new Progress.Denoising(
                        generation.done(), generation.steps(), () -> previews(model, original.get())));
            }

            @Override
            public <T> T shrinking(Supplier<T> work) {
                return RunProgress.this.shrinking(model, work);
            }
        };
    }

    /**
     * Computes something with a model. Where the device's memory does not suffice, it is computed again: first without
     * the other model, then under the model's smaller plans.
     *
     * @param work may begin anew at any time
     * @throws DeviceMemoryException when not even the smallest plan suffices
     */
    <T> T shrinking(DiffusionModel model, Supplier<T> work) {
        while (true) {
            try {
                // Tells a full memory from other failures of the engine.
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
            // What was computed half is no state to go on from.
            model.close();
        } else {
            model.shrink(failure);
        }
        planned(model, "memory ran out: " + failure.getMessage());
    }

    private List<Picture> previews(DiffusionModel model, Latents latents) {
        return IntStream.range(0, latents.count())
                .mapToObj(i -> shrinking(model, () -> model.preview(latents.single(i))))
                .toList();
    }

    private void tell(Progress progress) {
        boolean goesOn = listener.onProgress(progress);
        // The listener may have made other pictures with these models, with listeners of their own.
        listenForLoading();
        if (!goesOn) {
            throw new StoppedException();
        }
    }
}
