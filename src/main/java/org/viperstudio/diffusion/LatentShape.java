package org.viperstudio.diffusion;

import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.network.Latents;
import org.viperstudio.network.WorkingMemory;
import org.viperstudio.tensor.DType;

/** How large the latents of pictures are, for an autoencoder. */
record LatentShape(AutoencoderConfig config) {
    /**
     * Numbers in the latents of a picture.
     *
     * @throws IllegalArgumentException if its sides are no multiples of the downscaling factor
     */
    int size(int width, int height) {
        int scale = config.downscale();
        if (width % scale != 0 || height % scale != 0) {
            throw new IllegalArgumentException("a picture's sides are multiples of %d for this model, not %d x %d"
                    .formatted(scale, width, height));
        }
        return config.latentChannels() * (width / scale) * (height / scale);
    }

    /** One picture's latents with these values. */
    Latents latents(int width, int height, float[] values) {
        int scale = config.downscale();
        return new Latents(values, 1, config.latentChannels(), height / scale, width / scale);
    }

    /** Bytes that decoding these in one piece takes, about. */
    long decoding(Latents latents, DType dtype) {
        int scale = config.downscale();
        return WorkingMemory.decoding(config, dtype, latents.height() * scale, latents.width() * scale);
    }
}
