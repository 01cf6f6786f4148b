package org.viperstudio.diffusion;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.viperstudio.network.Latents;
import org.viperstudio.scheduler.Sampling;
import org.viperstudio.scheduler.ScheduleWindow;

/**
 * The denoising loop (the paper's algorithm 1): for each timestep of a window of the schedule, one guided noise
 * prediction and one scheduler step. A loop that its listener stopped resumes at the next step when it is run again.
 * Not thread-safe.
 */
final class DenoisingLoop {
    private final Sampling sampling;
    private final ScheduleWindow window;
    private final Supplier<float[]> stepNoise;
    private @Nullable Latents latents;
    private int next;

    /** Predicts the noise (or velocity) in latents under guidance: the estimate e of equation 3. */
    @FunctionalInterface
    interface NoisePredictor {
        /**
         * The guided prediction, in the shape of the latents.
         *
         * @param scaled the noisy latents, scaled by the scheduler to about unit variance
         * @param timestep of the schedule that the model was trained with
         * @param sigma the noise-to-image ratio of the latents before they were scaled
         * @param step counted from 0 at the window's begin
         */
        Latents predict(Latents scaled, double timestep, double sigma, int step);
    }

    /** @param stepNoise gives noise of unit variance for stochastic samplers, as many numbers as all latents have */
    DenoisingLoop(Sampling sampling, ScheduleWindow window, Supplier<float[]> stepNoise) {
        this.sampling = sampling;
        this.window = window;
        this.stepNoise = stepNoise;
        this.next = window.begin();
    }

    /**
     * Denoises from the window's begin to its end.
     *
     * @param start gives the noisy latents at the window's begin; asked once, however often the loop is stopped
     * @param onStep told after each step; receives the clean latents that the model predicts at that step
     * @throws StoppedException if {@code onStep} throws it, after which {@code run} may be called again
     */
    Latents run(Supplier<Latents> start, NoisePredictor predictor, Consumer<Supplier<Latents>> onStep) {
        latents = latents == null ? start.get() : latents;
        while (next < window.end()) {
            Latents noisy = latents;
            int i = next;
            Latents scaled = noisy.with(sampling.scaleModelInput(noisy.values(), i));
            Latents predicted =
                    predictor.predict(scaled, sampling.timesteps()[i], sampling.sigma(i), i - window.begin());
            latents = noisy.with(sampling.step(noisy.values(), predicted.values(), i, stepNoise));
            next++;
            onStep.accept(() -> noisy.with(sampling.predictOriginal(noisy.values(), predicted.values(), i)));
        }
        return latents;
    }

    /** How many steps have been taken. */
    int done() {
        return next - window.begin();
    }

    /** How many steps the window holds. */
    int steps() {
        return window.size();
    }
}
