package org.viperstudio.diffusion;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.viperstudio.network.Picture;

/** Reports a generation's progress over all its stages to a listener, and stops it when the listener says so. */
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
        base.onLoading(part -> report(new Progress.Loading(part)));
        refiner.ifPresent(model -> model.onLoading(part -> report(new Progress.Loading("refiner's " + part))));
    }

    void planned(DiffusionModel model, String reason) {
        report(new Progress.Planned(model.plan(), reason));
    }

    void encoding() {
        report(new Progress.Encoding());
    }

    void denoised(Supplier<List<Picture>> preview) {
        report(new Progress.Denoising(generation.done(), generation.steps(), preview));
    }

    void decoding(int picture, int of) {
        report(new Progress.Decoding(picture, of));
    }

    private void report(Progress progress) {
        boolean goesOn = listener.onProgress(progress);
        // The listener may have made other pictures with these models, and so have replaced their loading listeners.
        listenForLoading();
        if (!goesOn) {
            throw new StoppedException();
        }
    }
}
