package org.viperstudio.diffusion;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viperstudio.network.Conditioning;
import org.viperstudio.network.Evaluation;
import org.viperstudio.network.Latents;
import org.viperstudio.network.UNet;

/**
 * A UNet under ViPer's guidance: evaluates all terms of equation 3 for several pictures at once and combines them. It
 * holds nothing on the device, so the UNet may serve other requests between two steps, or be replaced by another one.
 */
public final class GuidedUNet {
    private final Conditioning conditioning;
    private final List<Guidance> guidance;
    private final Effort effort;
    private final int steps;
    private @Nullable Pass kept;

    /** The inputs of the last pass whose deep features the UNet kept for later steps. */
    private record Pass(Latents latents, double timestep, List<Evaluation> evaluations) {}

    /**
     * Guidance for one run.
     *
     * @param guidance for each picture, in the order of the latents
     * @param steps how many steps the whole schedule has; decides which of them {@link Effort#FAST} shortens
     */
    public GuidedUNet(Conditioning conditioning, List<Guidance> guidance, Effort effort, int steps) {
        this.conditioning = conditioning;
        this.guidance = guidance;
        this.effort = effort;
        this.steps = steps;
    }

    /**
     * The guided prediction e of equation 3 for each picture.
     *
     * @param latents [pictures, channels, height, width], scaled by the scheduler
     * @param timestep of the schedule that the model was trained with
     * @param sigma the noise-to-image ratio of the latents
     * @param step of the run, counted from 0
     * @return the prediction of noise (or velocity) in the shape of the latents
     */
    public Latents estimate(UNet unet, Latents latents, double timestep, double sigma, int step) {
        List<Guidance> now = effort.appliesGuidance(sigma, steps)
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
        if (before == null
                || effort.computesDeepFeatures(step, steps)
                || !before.evaluations.equals(pass.evaluations)) {
            float[] outputs = run(unet, pass, UNet.Depth.FULL_KEEPING);
            kept = pass;
            return outputs;
        }
        if (interrupted) {
            // Another request replaced the features that the UNet kept. Computed again, they give the same picture to
            // the bit.
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
