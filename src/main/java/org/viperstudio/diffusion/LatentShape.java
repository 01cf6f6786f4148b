package org.viperstudio.diffusion;

import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.network.Latents;
import org.viperstudio.network.WorkingMemory;
import org.viperstudio.tensor.DType;

/** The size of pictures' latents for an autoencoder: [channels, height / downscale, width / downscale]. */
record LatentShape(AutoencoderConfig config) {
    /**
     * How many numbers the latents of one picture have.
     *
     * @throws IllegalArgumentException if the sides are not multiples of the downscaling factor
     */
    int size(ImageRequest.Size picture) {
        int scale = config.downscale();
        if (picture.width() % scale != 0 || picture.height() % scale != 0) {
            throw new IllegalArgumentException("a picture's sides are multiples of %d for this model, not %d x %d"
                    .formatted(scale, picture.width(), picture.height()));
        }
        return config.latentChannels() * (picture.width() / scale) * (picture.height() / scale);
    }

    /** One picture's latents with these values. */
    Latents latents(ImageRequest.Size picture, float[] values) {
        int scale = config.downscale();
        return new Latents(values, 1, config.latentChannels(), picture.height() / scale, picture.width() / scale);
    }

    /** About how many bytes it takes to decode these in one piece. */
    long decodingBytes(Latents latents, DType dtype) {
        int scale = config.downscale();
        return WorkingMemory.decoding(config, dtype, latents.height() * scale, latents.width() * scale);
    }
}
