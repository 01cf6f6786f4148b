package org.viperstudio.diffusion;

import java.util.function.Supplier;
import org.viperstudio.network.Latents;
import org.viperstudio.scheduler.Sampling;
import org.viperstudio.scheduler.ScheduleWindow;
import org.viperstudio.tensor.DeviceMemoryException;

/** Takes the noise out of latents, step by step. */
final class DenoisingLoop {
    private final Sampling sampling;
    private final ScheduleWindow window;
    private final Supplier<float[]> stepNoise;
    private final StepListener listener;

    /** Hears of each step. */
    interface StepListener {
        /**
         * A step was taken.
         *
         * @param original the clean latents that the model sees behind the noise
         * @throws StoppedException to end the run
         */
        void onStep(int step, Supplier<Latents> original);

        /**
         * The device's memory did not suffice; after a return the step is tried again.
         *
         * @throws DeviceMemoryException when nothing can be done about it
         */
        void onMemoryExhausted(DeviceMemoryException failure);
    }

    /** @param stepNoise noise of unit variance for stochastic samplers, the size of all latents */
    DenoisingLoop(Sampling sampling, ScheduleWindow window, Supplier<float[]> stepNoise, StepListener listener) {
        this.sampling = sampling;
        this.window = window;
        this.stepNoise = stepNoise;
        this.listener = listener;
    }

    /** Algorithm 1: from noisy latents at the window's begin to those at its end. */
    Latents run(Latents start, GuidedUNet unet) {
        double[] timesteps = sampling.timesteps();
        Latents x = start;
        for (int i = window.begin(); i < window.end(); i++) {
            Latents estimate = estimate(unet, x, timesteps[i], i);
            Latents noisy = x;
            int step = i;
            x = x.with(sampling.step(x.values(), estimate.values(), i, stepNoise));
            listener.onStep(i, () -> noisy.with(sampling.predictOriginal(noisy.values(), estimate.values(), step)));
        }
        return x;
    }

    private Latents estimate(GuidedUNet unet, Latents x, double timestep, int step) {
        Latents scaled = x.with(sampling.scaleModelInput(x.values(), step));
        while (true) {
            try {
                return unet.estimate(scaled, timestep, sampling.sigma(step), step - window.begin());
            } catch (DeviceMemoryException exhausted) {
                // The latents are safe here: only the step is lost.
                listener.onMemoryExhausted(exhausted);
            }
        }
    }
}
