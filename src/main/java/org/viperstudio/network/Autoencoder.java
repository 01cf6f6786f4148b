package org.viperstudio.network;

import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.model.config.VaeConfig;
import org.viperstudio.tensor.Weights;

/**
 * Encodes pictures to latents and decodes them. Latents here are in the autoencoder's scale: the model's scaling factor
 * is not applied. Used on the inference thread alone.
 */
public sealed interface Autoencoder extends AutoCloseable permits Vae, TinyVae {
    /** Compiles the network that the configuration describes and loads its weights to the device. */
    static Autoencoder of(Compute compute, AutoencoderConfig config, Weights weights) {
        return switch (config) {
            case VaeConfig vae -> new Vae(compute, vae, weights);
            case TinyVaeConfig tiny -> new TinyVae(compute, tiny, weights);
        };
    }

    /** The mode of the latents' distribution for a picture whose sides are multiples of the downscaling factor. */
    Latents encode(Picture picture);

    /** The picture of one set of latents. */
    Picture decode(Latents latents);

    @Override
    void close();
}
