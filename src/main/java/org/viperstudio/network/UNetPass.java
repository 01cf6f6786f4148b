package org.viperstudio.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.network.UNetBlocks.Block;
import org.viperstudio.network.UNetBlocks.Layer;
import org.viperstudio.network.UNetBlocks.Transformer;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/**
 * One walk through a UNet's blocks: down, middle, up.
 *
 * <p>It starts with one row for each pair of latents and pooled vector, and spreads to one row an evaluation at the
 * first cross-attention, the first place where the text matters.
 */
final class UNetPass {
    private final UNetConfig config;
    private final boolean upcasts;
    private final Network network;
    private final Parameters parameters;
    private final Scope scope;
    private final UNetInputs inputs;
    private final Deque<Tensor> skips = new ArrayDeque<>();
    private Tensor h;
    private boolean spread;
    private @Nullable Tensor kept;

    /** @param upcasts whether attention is computed in float32, whatever the type of all else */
    UNetPass(
            UNetConfig config,
            boolean channelsLast,
            boolean upcasts,
            Network network,
            Parameters parameters,
            Scope scope,
            UNetInputs inputs) {
        this.config = config;
        this.upcasts = upcasts;
        this.network = network;
        this.parameters = parameters;
        this.scope = scope;
        this.inputs = inputs;
        // This part stays: its type tells the others which type to compute in.
        parameters.acquire("conv_in");
        this.h = network.call(scope, "conv_in", inputs.latents(), channelsLast);
        skips.push(h);
    }

    void down(Block block, boolean resample) {
        for (Layer layer : block.layers()) {
            h = layer(layer, h);
            skips.push(h);
        }
        if (resample && block.resample().isPresent()) {
            String name = block.resample().get();
            h = with(name, () -> network.call(scope, "conv", h, name, 2));
            skips.push(h);
        }
    }

    void middle(Block block) {
        Tensor entry = h;
        for (Layer layer : block.layers()) {
            Tensor before = h;
            h = layer(layer, before);
            if (before != entry) {
                before.close();
            }
        }
    }

    void up(Block block) {
        for (Layer layer : block.layers()) {
            Tensor skip = skips.pop();
            Tensor joined = network.call(scope, "join", h, skip, index(skip));
            release(h);
            release(skip);
            h = layer(layer, joined);
            joined.close();
        }
        block.resample().ifPresent(this::upsample);
    }

    /** The noise, [evaluations, channels, height, width] in float32. */
    Tensor out() {
        parameters.acquire("conv_norm_out");
        return with("conv_out", () -> network.call(scope, "conv_out", h, config.normGroups(), config.normEps()));
    }

    /** What has come up so far, to be used again by another pass: see {@link #resumeWith}. */
    Tensor keepFeatures() {
        kept = h;
        return h;
    }

    /** Takes another pass's features in place of everything deeper. */
    void resumeWith(Tensor features) {
        h = features;
        spread = true;
        kept = features;
    }

    private void upsample(String name) {
        Tensor before = h;
        // Odd sizes: up to the size of what is joined next, as the reference does.
        Tensor next = skips.element();
        h = with(name, () -> network.call(scope, "upsample_conv", before, next.size(2), next.size(3), name));
        release(before);
    }

    private void release(Tensor tensor) {
        if (tensor != kept && !skips.contains(tensor)) {
            tensor.close();
        }
    }

    private Tensor layer(Layer layer, Tensor x) {
        Tensor out = with(
                layer.resnet(),
                () -> network.call(
                        scope,
                        "resnet",
                        x,
                        spread ? inputs.embedding() : inputs.sharedEmbedding(),
                        layer.resnet(),
                        config.normGroups(),
                        config.normEps()));
        if (layer.transformer().isEmpty()) {
            return out;
        }
        Tensor attended = transformer(layer.transformer().get(), out);
        out.close();
        return attended;
    }

    private Tensor transformer(Transformer transformer, Tensor x) {
        parameters.acquire(transformer.name());
        Tensor tokens = network.call(scope, "transformer_in", x, transformer.name(), config.normGroups());
        Tensor residual = x;
        for (int i = 0; i < transformer.depth(); i++) {
            Tensor before = tokens;
            tokens = block(transformer.block(i), before, transformer.heads());
            before.close();
        }
        Tensor out = network.call(scope, "transformer_out", tokens, residual, index(residual), transformer.name());
        parameters.release(transformer.name());
        tokens.close();
        return out;
    }

    private Tensor block(String name, Tensor tokens, int heads) {
        Tensor index = spread ? inputs.none() : inputs.spread();
        spread = true;
        return with(
                name,
                () -> network.call(
                        scope,
                        "transformer_block",
                        tokens,
                        inputs.context(),
                        inputs.texts(),
                        index,
                        name,
                        heads,
                        upcasts));
    }

    /** How to spread a tensor that was left before the evaluations parted. */
    private Tensor index(Tensor tensor) {
        return spread && tensor.size(0) != inputs.evaluations() ? inputs.spread() : inputs.none();
    }

    private Tensor with(String part, Supplier<Tensor> work) {
        parameters.acquire(part);
        Tensor result = work.get();
        parameters.release(part);
        return result;
    }
}
