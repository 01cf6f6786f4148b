package org.viperstudio.model.config;

/** What every autoencoder between images and latents has, whatever its network. */
public sealed interface AutoencoderConfig permits VaeConfig, TinyVaeConfig {
    /** Channels of the latents. */
    int latentChannels();

    /** Image pixels along one side of a latent pixel. */
    int downscale();

    /** Factor on encoded latents, after {@link #shiftFactor} is taken off, that gives them about unit variance. */
    double scalingFactor();

    /** Mean of the encoded latents; 0 in all but a few models. */
    double shiftFactor();

    /** Whether the network overflows in 16-bit floats and must run in 32. */
    boolean forceUpcast();

    /** Reads a {@code vae/config.json} of either network, told apart by its {@code _class_name}. */
    static AutoencoderConfig parse(ConfigJson json) {
        return json.string("_class_name").filter("AutoencoderTiny"::equals).isPresent()
                ? TinyVaeConfig.parse(json)
                : VaeConfig.parse(json);
    }
}
