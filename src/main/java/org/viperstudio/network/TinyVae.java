package org.viperstudio.network;

import java.util.List;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;
import org.viperstudio.tensor.Weights;

/**
 * The tiny autoencoder (TAESD): a fast, slightly less exact stand-in for {@link Vae}, over latents in the UNet's scale.
 * Used on the inference thread alone.
 */
public final class TinyVae implements Autoencoder {
    private final TinyVaeConfig config;
    private final Network network;
    private final int encoderLayers;
    private final int decoderLayers;

    /** Compiles the network and loads its weights to the device. */
    public TinyVae(Compute compute, TinyVaeConfig config, Weights weights) {
        this.config = config;
        this.network = Network.compile(compute.backend(), TinyVae.class, "layers.py", "products.py", "tiny_vae.py");
        this.encoderLayers = layers(weights, "encoder.layers.");
        this.decoderLayers = layers(weights, "decoder.layers.");
        List<String> parts = List.of("encoder", "decoder");
        Parameters parameters = new Parameters(network, compute, weights, parts, false);
        parameters.acquireAll(parts);
    }

    private static int layers(Weights weights, String prefix) {
        return 1
                + weights.names().stream()
                        .filter(name -> name.startsWith(prefix))
                        .mapToInt(name ->
                                Integer.parseInt(name.substring(prefix.length()).split("\\.", 2)[0]))
                        .max()
                        .orElse(-1);
    }

    @Override
    public Latents encode(Picture picture) {
        try (Scope scope = network.scope()) {
            Tensor image = scope.tensor(picture.values(), 1, 3, picture.height(), picture.width());
            Tensor latents = network.call(scope, "encode", image, encoderLayers, config.activation());
            return new Latents(
                    latents.toFloats(), 1, config.latentChannels(), (int) latents.size(2), (int) latents.size(3));
        }
    }

    @Override
    public Picture decode(Latents latents) {
        try (Scope scope = network.scope()) {
            Tensor image =
                    network.call(scope, "decode", latents.tensor(scope), decoderLayers, config.activation(), (double)
                            config.upscale());
            return new Picture(image.toFloats(), (int) image.size(2), (int) image.size(3));
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
