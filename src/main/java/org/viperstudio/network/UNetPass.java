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
 * Some evaluations on their way through a UNet, computed at once: each method takes them through one part of it, whose
 * weights are there. {@link UNetWalk} says through which.
 *
 * <p>It starts with one row for each pair of latents and pooled vector, and spreads to one row an evaluation at the
 * first cross-attention, the first place where the text matters.
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
        leaveSkip();
    }

    /** Leaves what there is for the layer opposite on the way up. */
    void leaveSkip() {
        skips.push(h);
    }

    /** Joins what the layer opposite left on the way down. */
    void joinSkip() {
        Tensor skip = skips.pop();
        become(network.call(scope, "join", h, skip, index(skip)));
        release(skip);
    }

    void resnet(String name) {
        become(network.call(
                scope,
                "resnet",
                h,
                spread ? inputs.embedding() : inputs.sharedEmbedding(),
                name,
                config.normGroups(),
                config.normEps()));
    }

    /** Pixels become tokens, which the transformer's blocks change. */
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

    /** Tokens become pixels again. */
    void transformerOut(String name) {
        Tensor last = tokens();
        become(network.call(scope, "transformer_out", last, h, index(h), name));
        last.close();
        tokens = null;
    }

    void downsample(String name) {
        become(network.call(scope, "conv", h, name, 2));
    }

    void upsample(String name) {
        // Odd sizes: up to the size of what is joined next, as the reference does.
        Tensor next = skips.element();
        become(network.call(scope, "upsample_conv", h, next.size(2), next.size(3), name));
    }

    /** The noise, [evaluations, channels, height, width] in float32. */
    float[] out() {
        return network.call(scope, "conv_out", h, config.normGroups(), config.normEps())
                .toFloats();
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

    private Tensor tokens() {
        return Objects.requireNonNull(tokens);
    }

    private void become(Tensor next) {
        Tensor before = h;
        h = next;
        release(before);
    }

    private void release(Tensor tensor) {
        if (tensor != kept && !skips.contains(tensor)) {
            tensor.close();
        }
    }

    /** How to spread a tensor that was left before the evaluations parted. */
    private Tensor index(Tensor tensor) {
        return spread && tensor.size(0) != inputs.evaluations() ? inputs.spread() : inputs.none();
    }
}
