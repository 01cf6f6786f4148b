package org.viperstudio.diffusion;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.viperstudio.network.Conditioning;
import org.viperstudio.network.Evaluation;
import org.viperstudio.network.Latents;
import org.viperstudio.network.UNet;

/** A UNet that predicts guided estimates for several pictures at once. */
public final class GuidedUNet {
    private final Supplier<UNet> unets;
    private final Conditioning conditioning;
    private final List<Guidance> guidance;
    private final Effort effort;
    private @Nullable UNet conditioned;
    private List<Evaluation> kept = List.of();

    /**
     * @param unets gives the UNet, which is another one after the memory plan changed
     * @param guidance of each picture
     */
    public GuidedUNet(Supplier<UNet> unets, Conditioning conditioning, List<Guidance> guidance, Effort effort) {
        this.unets = unets;
        this.conditioning = conditioning;
        this.guidance = guidance;
        this.effort = effort;
    }

    /**
     * The estimate e of equation 3 for each picture.
     *
     * @param latents one set a picture, as the scheduler scaled them
     * @param sigma the noise that is in them
     * @param step of the run, counted from 0
     */
    public Latents estimate(Latents latents, double timestep, double sigma, int step) {
        List<Guidance> now = effort.guides(sigma)
                ? guidance
                : guidance.stream().map(Guidance::unguided).toList();
        List<Evaluation> evaluations = now.stream()
                .flatMap(one -> one.terms().stream())
                .map(Guidance.Term::evaluation)
                .distinct()
                .toList();
        float[] outputs = ready().predict(latents, timestep, evaluations, depth(evaluations, step));
        int size = outputs.length / evaluations.size();
        List<float[]> estimates = now.stream()
                .map(one -> one.combine(term -> row(outputs, evaluations.indexOf(term.evaluation()), size)))
                .toList();
        return latents.with(Latents.joined(estimates));
    }

    private UNet.Depth depth(List<Evaluation> evaluations, int step) {
        if (effort == Effort.EXACT) {
            return UNet.Depth.FULL;
        }
        if (effort.refreshes(step) || !kept.equals(evaluations)) {
            kept = evaluations;
            return UNet.Depth.FULL_KEEPING;
        }
        return UNet.Depth.SHALLOW;
    }

    private UNet ready() {
        UNet unet = unets.get();
        if (unet != conditioned) {
            unet.condition(conditioning);
            conditioned = unet;
            kept = List.of();
        }
        return unet;
    }

    private static float[] row(float[] rows, int index, int size) {
        return Arrays.copyOfRange(rows, index * size, (index + 1) * size);
    }
}
