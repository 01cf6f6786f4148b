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
import org.viperstudio.model.layout.ClipTextLayout;
import org.viperstudio.model.layout.TensorVisitor;
import org.viperstudio.model.layout.TinyVaeLayout;
import org.viperstudio.model.layout.UNetLayout;
import org.viperstudio.model.layout.VaeLayout;
import org.viperstudio.model.layout.WholeWeights;
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
                        "UNet",
                        file,
                        weights -> projected(toDiffusers.apply(weights), config.linearProjection()),
                        to -> UNetLayout.visit(config, to)));
    }

    static ModelPart<? extends AutoencoderConfig> autoencoder(
            AutoencoderConfig config, Path file, UnaryOperator<Weights> toDiffusers) {
        return switch (config) {
            case VaeConfig vae ->
                new ModelPart<>(vae, file, opened("VAE", file, toDiffusers, to -> VaeLayout.visit(vae, to)));
            case TinyVaeConfig tiny -> tinyVae(tiny, file);
        };
    }

    static ModelPart<TinyVaeConfig> tinyVae(TinyVaeConfig config, Path file) {
        return new ModelPart<>(
                config,
                file,
                opened("tiny VAE", file, UnaryOperator.identity(), to -> TinyVaeLayout.visit(config, to)));
    }

    static ModelPart<ClipTextConfig> textEncoder(ClipTextConfig config, Path file, UnaryOperator<Weights> toDiffusers) {
        return new ModelPart<>(
                config, file, opened("text encoder", file, toDiffusers, to -> ClipTextLayout.visit(config, to)));
    }

    /** 1 x 1 convolutions and matrices hold the same numbers: gives the projections the rank of the configuration. */
    static Weights projected(Weights unet, boolean linear) {
        Map<String, StoredTensor> reshaped = new LinkedHashMap<>();
        unet.tensors().forEach((name, tensor) -> {
            int rank = tensor.shape().size();
            if (PROJECTION.matcher(name).matches() && rank == (linear ? 4 : 2)) {
                long out = tensor.size(0);
                long in = tensor.size(1);
                boolean pointwise = rank == 2 || tensor.elements() == out * in;
                if (pointwise) {
                    reshaped.put(name, linear ? tensor.reshaped(out, in) : tensor.reshaped(out, in, 1, 1));
                }
            }
        });
        return unet.overlaid(reshaped);
    }

    private static Supplier<Weights> opened(
            String network, Path file, UnaryOperator<Weights> converted, Consumer<TensorVisitor> layout) {
        return () -> {
            Weights weights = Weights.open(file);
            try {
                return WholeWeights.of(network, file, converted.apply(weights), layout);
            } catch (RuntimeException unusable) {
                weights.close();
                throw unusable;
            }
        };
    }
}
