package org.viperstudio.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.model.config.ClipTextConfig;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.config.VaeConfig;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** Opens the weights of parts in the names and shapes that their networks load, and checks that they fit. */
final class Opening {
    private static final Pattern PROJECTION = Pattern.compile(".*\\.attentions\\.\\d+\\.proj_(in|out)\\.weight");

    private Opening() {}

    static ModelPart<UNetConfig> unet(UNetConfig config, Path file, UnaryOperator<Weights> toDiffusers) {
        return new ModelPart<>(
                config,
                file,
                opened(
                        file,
                        weights -> projected(toDiffusers.apply(weights), config.linearProjection()),
                        weights -> new TensorShapes(weights)
                                .requireEqual("UNet", UNetShape.of(weights), UNetShape.of(config))));
    }

    static ModelPart<? extends AutoencoderConfig> autoencoder(
            AutoencoderConfig config, Path file, UnaryOperator<Weights> toDiffusers) {
        return switch (config) {
            case VaeConfig vae ->
                new ModelPart<>(vae, file, opened(file, toDiffusers, weights -> new TensorShapes(weights)
                        .requireEqual("VAE", VaeShape.of(weights), VaeShape.of(vae))));
            case TinyVaeConfig tiny -> tinyVae(tiny, file);
        };
    }

    static ModelPart<TinyVaeConfig> tinyVae(TinyVaeConfig config, Path file) {
        return new ModelPart<>(config, file, opened(file, UnaryOperator.identity(), weights -> new TensorShapes(weights)
                .requireEqual("tiny VAE", TinyVaeShape.of(weights), TinyVaeShape.of(config))));
    }

    static ModelPart<ClipTextConfig> textEncoder(ClipTextConfig config, Path file, UnaryOperator<Weights> toDiffusers) {
        return new ModelPart<>(
                config,
                file,
                opened(file, weights -> used(toDiffusers.apply(weights), config), weights -> new TensorShapes(weights)
                        .requireEqual("text encoder", ClipTextShape.of(weights), ClipTextShape.of(config))));
    }

    /** 1 x 1 convolutions and matrices hold the same numbers: gives the projections the rank of the configuration. */
    static Weights projected(Weights unet, boolean linear) {
        Map<String, StoredTensor> reshaped = new LinkedHashMap<>();
        unet.tensors().forEach((name, tensor) -> {
            if (PROJECTION.matcher(name).matches() && (tensor.shape().size() == 2) != linear) {
                long out = tensor.size(0);
                long in = tensor.size(1);
                reshaped.put(name, linear ? tensor.reshaped(out, in) : tensor.reshaped(out, in, 1, 1));
            }
        });
        return unet.overlaid(reshaped);
    }

    /** Without the position numbers of old files, and without a projection that the configuration does not use. */
    private static Weights used(Weights encoder, ClipTextConfig config) {
        return encoder.selected(name ->
                !name.endsWith(".position_ids") && (config.projected() || !name.equals("text_projection.weight")));
    }

    private static Supplier<Weights> opened(Path file, UnaryOperator<Weights> converted, Consumer<Weights> check) {
        return () -> {
            Weights weights = Weights.open(file);
            try {
                Weights ready = converted.apply(weights);
                check.accept(ready);
                return ready;
            } catch (RuntimeException unusable) {
                weights.close();
                throw unusable;
            }
        };
    }
}
