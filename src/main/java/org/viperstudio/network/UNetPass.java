package org.viperstudio.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/**
 * A forward pass of several evaluations through a UNet: each method computes one layer, whose weights must be loaded.
 * {@link UNetTraversal} calls them in order.
 *
 * <p>The batch starts with one row for each distinct pair of latents and pooled vector, and is spread to one row for
 * each evaluation at the first cross-attention, the first layer that reads the text.
 */
final class UNetPass {
    private final UNetConfig config;
    private final boolean upcasts;
    private final Network network;
    private final Scope scope;
    private final UNetInputs inputs;
    private final Deque<Tensor> skips = new ArrayDeque<>();
    private Tensor h;
    private boolean spread;
    private @Nullable Tensor kept;
    private @Nullable Tensor tokens;

    /** @param upcasts whether attention is computed in float32, whatever the type of all else */
    UNetPass(
            UNetConfig config, boolean channelsLast, boolean upcasts, Network network, Scope scope, UNetInputs inputs) {
        this.config = config;
        this.upcasts = upcasts;
        this.network = network;
        this.scope = scope;
        this.inputs = inputs;
        this.h = network.call(scope, "conv_in", inputs.latents(), channelsLast);
        pushSkip();
    }

    /** Pushes the present features as a skip connection to the way up. */
    void pushSkip() {
        skips.push(h);
    }

    /** Concatenates the skip connection from the way down. */
    void concatenateSkip() {
        Tensor skip = skips.pop();
        replaceBy(network.call(scope, "join", h, skip, spreadIndex(skip)));
        release(skip);
    }

    void resnet(String name) {
        replaceBy(network.call(
                scope,
                "resnet",
                h,
                spread ? inputs.embedding() : inputs.sharedEmbedding(),
                name,
                config.normGroups(),
                config.normEps()));
    }

    /** Turns pixels, [N, C, H, W], into tokens, [N, H W, C], for the transformer's blocks. */
    void transformerIn(String name) {
        tokens = network.call(scope, "transformer_in", h, name, config.normGroups());
    }

    void transformerBlock(String name, int heads) {
        Tensor before = tokens();
        Tensor index = spread ? inputs.none() : inputs.spread();
        spread = true;
        tokens = network.call(
                scope, "transformer_block", before, inputs.context(), inputs.texts(), index, name, heads, upcasts);
        before.close();
    }

    /** Turns tokens back into pixels. */
    void transformerOut(String name) {
        Tensor last = tokens();
        replaceBy(network.call(scope, "transformer_out", last, h, spreadIndex(h), name));
        last.close();
        tokens = null;
    }

    void downsample(String name) {
        replaceBy(network.call(scope, "conv", h, name, 2));
    }

    void upsample(String name) {
        // Sides may be odd, so the size is that of the next skip connection, not twice the present one; as in
        // diffusers.
        Tensor next = skips.element();
        replaceBy(network.call(scope, "upsample_conv", h, next.size(2), next.size(3), name));
    }

    /** The prediction, [evaluations, channels, height, width] in float32. */
    float[] out() {
        spreadToEvaluations();
        return network.call(scope, "conv_out", h, config.normGroups(), config.normEps())
                .toFloats();
    }

    /** The present features, to be used by a later pass's {@link #resumeWith}. */
    Tensor keepFeatures() {
        spreadToEvaluations();
        kept = h;
        return h;
    }

    /** Continues with an earlier pass's features, in place of computing the deeper blocks. */
    void resumeWith(Tensor features) {
        h = features;
        spread = true;
        kept = features;
    }

    /** Gives each evaluation a row of its own, where no attention has done so on the way. */
    private void spreadToEvaluations() {
        if (!spread) {
            replaceBy(network.call(scope, "spread", h, inputs.spread()));
            spread = true;
        }
    }

    private Tensor tokens() {
        return Objects.requireNonNull(tokens);
    }

    private void replaceBy(Tensor next) {
        Tensor before = h;
        h = next;
        release(before);
    }

    private void release(Tensor tensor) {
        if (tensor != kept && !skips.contains(tensor)) {
            tensor.close();
        }
    }

    /** The index that spreads a tensor from before the first cross-attention to one row for each evaluation. */
    private Tensor spreadIndex(Tensor tensor) {
        return spread && tensor.size(0) != inputs.evaluations() ? inputs.spread() : inputs.none();
    }
}
