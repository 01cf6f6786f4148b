package org.viperstudio.diffusion;

import java.util.List;
import java.util.Optional;
import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.model.config.VaeConfig;
import org.viperstudio.network.Latents;

/**
 * The scaling between an autoencoder's latents and the UNet's, which have about unit variance: UNet = (autoencoder -
 * shift) * factor.
 *
 * @param factor the configuration's scaling factor
 * @param shift subtracted from every channel, where no means are given
 * @param means subtracted from each channel, [channels]
 * @param deviations each channel is also divided by, [channels]
 */
record LatentScale(double factor, double shift, Optional<List<Double>> means, Optional<List<Double>> deviations) {
    static LatentScale of(AutoencoderConfig config) {
        return switch (config) {
            case VaeConfig vae ->
                new LatentScale(vae.scalingFactor(), vae.shiftFactor(), vae.latentsMean(), vae.latentsStd());
            default ->
                new LatentScale(config.scalingFactor(), config.shiftFactor(), Optional.empty(), Optional.empty());
        };
    }

    Latents toUNet(Latents latents) {
        return mapped(latents, (value, channel) -> (value - mean(channel)) * factor / deviation(channel));
    }

    Latents toAutoencoder(Latents latents) {
        return mapped(latents, (value, channel) -> value * deviation(channel) / factor + mean(channel));
    }

    private double mean(int channel) {
        return means.map(list -> list.get(channel)).orElse(shift);
    }

    private double deviation(int channel) {
        return deviations.map(list -> list.get(channel)).orElse(1.0);
    }

    private interface Scaling {
        double of(double value, int channel);
    }

    private static Latents mapped(Latents latents, Scaling scaling) {
        int area = latents.height() * latents.width();
        float[] values = new float[latents.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) scaling.of(latents.values()[i], i / area % latents.channels());
        }
        return latents.with(values);
    }
}
