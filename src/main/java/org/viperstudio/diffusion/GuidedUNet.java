package org.viperstudio.diffusion;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viperstudio.network.Conditioning;
import org.viperstudio.network.Evaluation;
import org.viperstudio.network.Latents;
import org.viperstudio.network.UNet;

/**
 * Predicts guided estimates for several pictures at once. It holds nothing on the device: the UNet may serve others
 * between two steps, or be another one.
 */
public final class GuidedUNet {
    private final Conditioning conditioning;
    private final List<Guidance> guidance;
    private final Effort effort;
    private final int steps;
    private @Nullable Pass kept;

    /** A pass whose deep features later steps use. */
    private record Pass(Latents latents, double timestep, List<Evaluation> evaluations) {}

    /**
     * Estimates for one run.
     *
     * @param guidance of each picture
     * @param steps of the whole schedule
     */
    public GuidedUNet(Conditioning conditioning, List<Guidance> guidance, Effort effort, int steps) {
        this.conditioning = conditioning;
        this.guidance = guidance;
        this.effort = effort;
        this.steps = steps;
    }

    /**
     * The estimate e of equation 3 for each picture.
     *
     * @param latents one set a picture, as the scheduler scaled them
     * @param sigma the noise that is in them
     * @param step of the run, counted from 0
     */
    public Latents estimate(UNet unet, Latents latents, double timestep, double sigma, int step) {
        List<Guidance> now = effort.guides(sigma, steps)
                ? guidance
                : guidance.stream().map(Guidance::unguided).toList();
        List<Evaluation> evaluations = now.stream()
                .flatMap(one -> one.terms().stream())
                .map(Guidance.Term::evaluation)
                .distinct()
                .toList();
        float[] outputs = outputs(unet, new Pass(latents, timestep, evaluations), step);
        int size = outputs.length / evaluations.size();
        List<float[]> estimates = now.stream()
                .map(one -> one.combine(term -> row(outputs, evaluations.indexOf(term.evaluation()), size)))
                .toList();
        return latents.with(Latents.joined(estimates));
    }

    private float[] outputs(UNet unet, Pass pass, int step) {
        boolean interrupted = !unet.isConditionedOn(conditioning);
        if (interrupted) {
            unet.condition(conditioning);
        }
        if (effort == Effort.EXACT) {
            return run(unet, pass, UNet.Depth.FULL);
        }
        Pass before = kept;
        if (before == null || effort.refreshes(step, steps) || !before.evaluations.equals(pass.evaluations)) {
            float[] outputs = run(unet, pass, UNet.Depth.FULL_KEEPING);
            kept = pass;
            return outputs;
        }
        if (interrupted) {
            // What the UNet had kept is gone: computed again, the picture stays the same to the bit.
            run(unet, before, UNet.Depth.FULL_KEEPING);
        }
        return run(unet, pass, UNet.Depth.SHALLOW);
    }

    private static float[] run(UNet unet, Pass pass, UNet.Depth depth) {
        return unet.predict(pass.latents, pass.timestep, pass.evaluations, depth);
    }

    private static float[] row(float[] rows, int index, int size) {
        return Arrays.copyOfRange(rows, index * size, (index + 1) * size);
    }
}
