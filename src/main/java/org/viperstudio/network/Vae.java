package org.viperstudio.network;

import java.util.List;
import org.viperstudio.model.config.VaeConfig;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;
import org.viperstudio.tensor.Weights;

/**
 * The variational autoencoder of Stable Diffusion (Rombach et al. 2022): pictures to latents of an eighth of the size,
 * and back. Latents here are in the autoencoder's scale, before the scaling factor. Used on the inference thread alone.
 */
public final class Vae implements Autoencoder {
    private final VaeConfig config;
    private final Network network;

    /** The Gaussian distribution that a picture is encoded to; both [1, channels, height / 8, width / 8]. */
    public record Posterior(Latents mean, Latents logVariance) {}

    /** Compiles the network and loads its weights to the device. */
    public Vae(Compute compute, VaeConfig config, Weights weights) {
        this.config = config;
        this.network = Network.compile(compute.backend(), Vae.class, "layers.py", "products.py", "vae.py");
        List<String> parts = List.of("encoder", "decoder", "quant_conv", "post_quant_conv");
        Parameters parameters = new Parameters(network, compute, VaeNames.current(weights), parts, false);
        parameters.acquireAll(parts);
    }

    @Override
    public Latents encode(Picture picture) {
        return posterior(picture).mean();
    }

    /** Encodes a picture whose sides are multiples of the downscaling factor to a distribution over latents. */
    public Posterior posterior(Picture picture) {
        try (Scope scope = network.scope()) {
            Tensor image = scope.tensor(picture.values(), 1, 3, picture.height(), picture.width());
            Tensor moments = network.call(scope, "encode", image, config.normGroups());
            int height = (int) moments.size(2);
            int width = (int) moments.size(3);
            Latents both = new Latents(moments.toFloats(), 2, config.latentChannels(), height, width);
            return new Posterior(both.single(0), both.single(1));
        }
    }

    @Override
    public Picture decode(Latents latents) {
        try (Scope scope = network.scope()) {
            Tensor image = network.call(scope, "decode", latents.tensor(scope), config.normGroups());
            return new Picture(image.toFloats(), (int) image.size(2), (int) image.size(3));
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
