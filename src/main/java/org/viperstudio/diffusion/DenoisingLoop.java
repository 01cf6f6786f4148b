package org.viperstudio.diffusion;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.viperstudio.network.Latents;
import org.viperstudio.network.UNet;
import org.viperstudio.scheduler.Sampling;
import org.viperstudio.scheduler.ScheduleWindow;

/** Takes the noise out of latents, step by step. Where its listener stopped it, it goes on when it is run again. */
final class DenoisingLoop {
    private final Sampling sampling;
    private final ScheduleWindow window;
    private final Supplier<float[]> stepNoise;
    private @Nullable Latents x;
    private int i;

    /** Hears of each step. */
    interface StepListener {
        /**
         * A step was taken.
         *
         * @param original the clean latents that the model sees behind the noise
         * @throws StoppedException to end the run, or to go on with it later
         */
        void onStep(Supplier<Latents> original);

        /**
         * Computes; where the device's memory does not suffice, again with less.
         *
         * @throws org.viperstudio.tensor.DeviceMemoryException when nothing can be done about it
         */
        <T> T shrinking(Supplier<T> work);
    }

    /** @param stepNoise noise of unit variance for stochastic samplers, the size of all latents */
    DenoisingLoop(Sampling sampling, ScheduleWindow window, Supplier<float[]> stepNoise) {
        this.sampling = sampling;
        this.window = window;
        this.stepNoise = stepNoise;
        this.i = window.begin();
    }

    /**
     * Algorithm 1: from noisy latents at the window's begin to those at its end.
     *
     * @param start where to begin; asked for once, however often the run is stopped
     * @param unets gives the UNet, which is another one after the memory plan changed
     */
    Latents run(Supplier<Latents> start, GuidedUNet guided, Supplier<UNet> unets, StepListener listener) {
        x = x == null ? start.get() : x;
        while (i < window.end()) {
            Latents noisy = x;
            int step = i;
            Latents estimate = estimate(noisy, step, guided, unets, listener);
            x = noisy.with(sampling.step(noisy.values(), estimate.values(), step, stepNoise));
            i++;
            listener.onStep(() -> noisy.with(sampling.predictOriginal(noisy.values(), estimate.values(), step)));
        }
        return x;
    }

    private Latents estimate(Latents noisy, int step, GuidedUNet guided, Supplier<UNet> unets, StepListener listener) {
        Latents scaled = noisy.with(sampling.scaleModelInput(noisy.values(), step));
        double timestep = sampling.timesteps()[step];
        // The latents are safe here: only the step is lost.
        return listener.shrinking(
                () -> guided.estimate(unets.get(), scaled, timestep, sampling.sigma(step), step - window.begin()));
    }

    /** How many steps were taken. */
    int done() {
        return i - window.begin();
    }

    /** How many steps there are in all. */
    int steps() {
        return window.size();
    }
}
