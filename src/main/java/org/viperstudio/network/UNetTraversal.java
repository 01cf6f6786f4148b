package org.viperstudio.network;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import org.viperstudio.network.UNetBlocks.Block;
import org.viperstudio.network.UNetBlocks.Layer;
import org.viperstudio.network.UNetBlocks.Transformer;
import org.viperstudio.tensor.Tensor;

/**
 * One traversal of a UNet's blocks: down, middle, up. Several passes advance side by side, so that each streamed part
 * is loaded once for all of them.
 */
final class UNetTraversal {
    private final UNetBlocks blocks;
    private final Parameters parameters;
    private final List<UNetPass> passes;

    UNetTraversal(UNetBlocks blocks, Parameters parameters, List<UNetPass> passes) {
        this.blocks = blocks;
        this.parameters = parameters;
        this.passes = passes;
    }

    /** Traverses all blocks. */
    void full() {
        toLastBlock();
        up(blocks.up().getLast());
    }

    /**
     * Traverses all blocks.
     *
     * @param keeps receives the features that enter the last up block, and the index of their pass
     */
    void fullKeeping(ObjIntConsumer<Tensor> keeps) {
        toLastBlock();
        for (int i = 0; i < passes.size(); i++) {
            keeps.accept(passes.get(i).keepFeatures(), i);
        }
        up(blocks.up().getLast());
    }

    private void toLastBlock() {
        blocks.down().forEach(block -> down(block, true));
        blocks.middle().layers().forEach(this::layer);
        List<Block> up = blocks.up();
        up.subList(0, up.size() - 1).forEach(this::up);
    }

    /**
     * Traverses the first down block and the last up block alone.
     *
     * @param kept gives the features that enter the last up block, by the index of their pass
     */
    void shallow(IntFunction<Tensor> kept) {
        down(blocks.down().getFirst(), false);
        for (int i = 0; i < passes.size(); i++) {
            passes.get(i).resumeWith(kept.apply(i));
        }
        up(blocks.up().getLast());
    }

    /** The prediction of each pass, [evaluations, channels, height, width]. */
    List<float[]> out() {
        parameters.acquire("conv_norm_out");
        parameters.acquire("conv_out");
        List<float[]> out = passes.stream().map(UNetPass::out).toList();
        parameters.release("conv_out");
        return out;
    }

    private void down(Block block, boolean resample) {
        for (Layer layer : block.layers()) {
            layer(layer);
            passes.forEach(UNetPass::pushSkip);
        }
        block.resample().filter(name -> resample).ifPresent(name -> {
            with(name, pass -> pass.downsample(name));
            passes.forEach(UNetPass::pushSkip);
        });
    }

    private void up(Block block) {
        for (Layer layer : block.layers()) {
            passes.forEach(UNetPass::concatenateSkip);
            layer(layer);
        }
        block.resample().ifPresent(name -> with(name, pass -> pass.upsample(name)));
    }

    private void layer(Layer layer) {
        with(layer.resnet(), pass -> pass.resnet(layer.resnet()));
        layer.transformer().ifPresent(this::transformer);
    }

    private void transformer(Transformer transformer) {
        String name = transformer.name();
        parameters.acquire(name);
        passes.forEach(pass -> pass.transformerIn(name));
        for (int i = 0; i < transformer.depth(); i++) {
            String block = transformer.block(i);
            with(block, pass -> pass.transformerBlock(block, transformer.heads()));
        }
        passes.forEach(pass -> pass.transformerOut(name));
        parameters.release(name);
    }

    private void with(String part, Consumer<UNetPass> work) {
        parameters.acquire(part);
        passes.forEach(work);
        parameters.release(part);
    }
}
