package org.viperstudio.network;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.network.UNetInputs.Row;
import org.viperstudio.network.UNetPortion.Context;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.FreeMemory;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;
import org.viperstudio.tensor.Weights;

/**
 * The denoising UNet of SDXL, its refiner and SD 2: predicts the noise (or velocity) in latents.
 *
 * <p>The picture goes down through blocks that halve its size, through a middle, and up again; every layer on the way
 * up also sees what the layer opposite left on the way down. Used on the inference thread alone.
 */
public final class UNet implements AutoCloseable {
    /** Which part of the network an evaluation computes. */
    public enum Depth {
        /** All of it. */
        FULL,
        /** All of it; what comes up to the last block is kept for later shallow evaluations. */
        FULL_KEEPING,
        /** The first and last blocks alone, over the kept features: the rest changes little between steps. */
        SHALLOW
    }

    private final Compute compute;
    private final UNetConfig config;
    private final boolean streamed;
    private final UNetBlocks blocks;
    private final boolean upcasts;
    private final Network network;
    private final Parameters parameters;
    private @Nullable Conditioned conditioned;
    private final ToIntFunction<Latents> evaluationsPerPass;

    private final KeptFeatures kept = new KeptFeatures();

    /** The conditioning on the device. */
    private record Conditioned(
            Conditioning source,
            Scope scope,
            List<Context> contexts,
            @Nullable Tensor textTime) {}

    /** Compiles the network; its weights come with the first evaluation, part by part. */
    public UNet(Compute compute, UNetConfig config, Weights weights, boolean streamed) {
        this(
                compute,
                config,
                weights,
                streamed,
                latents -> WorkingMemory.evaluationsPerPass(
                        WorkingMemory.evaluation(config, compute.dtype(), latents.height(), latents.width())));
    }

    /** @param evaluationsPerPass how many evaluations on such latents are computed at once, at least 1 */
    UNet(
            Compute compute,
            UNetConfig config,
            Weights weights,
            boolean streamed,
            ToIntFunction<Latents> evaluationsPerPass) {
        this.evaluationsPerPass = evaluationsPerPass;
        this.compute = compute;
        this.config = config;
        this.streamed = streamed;
        this.blocks = UNetBlocks.of(config, weights);
        this.upcasts = config.upcastAttention() && compute.scoresMayOverflow();
        this.network = Network.compile(compute.backend(), UNet.class, "layers.py", compute.products(), "unet.py");
        this.parameters = new Parameters(network, compute, weights, blocks.parts(), streamed);
    }

    /** Changes the adapters (LoRA) in place; the base weights come back from their file, the texts are to be set again. */
    public void adapt(Adapters adapters) {
        parameters.adapt(adapters);
        release();
    }

    /** Whether these very texts are the ones that were set last, and nothing was changed since. */
    public boolean isConditionedOn(Conditioning conditioning) {
        return conditioned != null && conditioned.source() == conditioning;
    }

    /** Sets the texts and pooled vectors that evaluations refer to; what was kept for the last ones is dropped. */
    public void condition(Conditioning conditioning) {
        release();
        Scope scope = network.scope();
        try {
            List<Context> contexts = conditioning.byLength().stream()
                    .map(indices -> context(scope, conditioning, indices))
                    .toList();
            conditioned = new Conditioned(conditioning, scope, contexts, textTime(scope, conditioning));
        } catch (RuntimeException failed) {
            scope.close();
            throw failed;
        }
    }

    private static Context context(Scope scope, Conditioning conditioning, List<Integer> indices) {
        List<float[]> texts = indices.stream().map(conditioning.texts()::get).toList();
        int tokens = texts.getFirst().length / conditioning.width();
        return new Context(scope.tensor(Latents.joined(texts), texts.size(), tokens, conditioning.width()), indices);
    }

    /**
     * Predicts for each evaluation what the scheduler's model output is, in float32, one after the other. Evaluations of
     * texts of one length make one pass, or several where all at once would take too much memory.
     *
     * @param latents the latents that evaluations refer to, each [channels, height, width], scaled by the scheduler
     * @param timestep of the noise schedule, from its number of training steps - 1 down to 0
     * @throws IllegalStateException before {@link #condition}, or for a shallow pass when nothing was kept
     */
    public float[] predict(Latents latents, double timestep, List<Evaluation> evaluations, Depth depth) {
        float[][] outputs = new float[evaluations.size()][];
        int most = evaluationsPerPass.applyAsInt(latents);
        List<UNetPortion> portions = UNetPortion.of(conditioned().contexts(), evaluations, most);
        int atOnce = portions.size() == 1 ? 1 : passesAtOnce(latents, Math.min(most, evaluations.size()));
        for (int first = 0; first < portions.size(); first += atOnce) {
            List<UNetPortion> some = portions.subList(first, Math.min(first + atOnce, portions.size()));
            List<float[]> rows = predict(latents, timestep, evaluations, some, depth, first);
            for (int i = 0; i < some.size(); i++) {
                some.get(i).put(rows.get(i), outputs);
            }
        }
        if (depth == Depth.FULL_KEEPING) {
            kept.keepOnly(portions.size());
        }
        return Latents.joined(List.of(outputs));
    }

    /** Weights that stay are brought once anyway. How many passes go side by side changes no number. */
    private int passesAtOnce(Latents latents, int evaluations) {
        if (!streamed) {
            return 1;
        }
        Backend backend = compute.backend();
        backend.trim();
        long pass = evaluations * WorkingMemory.evaluation(config, compute.dtype(), latents.height(), latents.width());
        return WorkingMemory.passesAtOnce(pass, FreeMemory.on(backend.device()));
    }

    /** @param first the number of the first of these portions */
    private List<float[]> predict(
            Latents latents,
            double timestep,
            List<Evaluation> evaluations,
            List<UNetPortion> portions,
            Depth depth,
            int first) {
        try (Scope scope = network.scope()) {
            // This part stays: its type tells the others which type to compute in.
            parameters.acquire("conv_in");
            parameters.acquire("time_embedding");
            List<UNetPass> passes = portions.stream()
                    .map(portion -> pass(scope, latents, timestep, evaluations, portion))
                    .toList();
            parameters.release("time_embedding");
            UNetWalk walk = new UNetWalk(blocks, parameters, passes);
            switch (depth) {
                case FULL -> walk.full();
                case FULL_KEEPING ->
                    walk.fullKeeping((features, i) ->
                            kept.put(first + i, features, conditioned().scope()));
                case SHALLOW -> walk.shallow(i -> kept.get(first + i));
            }
            return walk.out();
        }
    }

    private UNetPass pass(
            Scope scope, Latents latents, double timestep, List<Evaluation> evaluations, UNetPortion portion) {
        UNetInputs inputs = inputs(scope, latents, timestep, portion.evaluations(evaluations), portion.context());
        return new UNetPass(config, compute.channelsLast(), upcasts, network, scope, inputs);
    }

    private UNetInputs inputs(
            Scope scope, Latents latents, double timestep, List<Evaluation> evaluations, Context context) {
        Conditioned given = conditioned();
        List<Row> rows = UNetInputs.rows(evaluations);
        Tensor embedding = embedding(scope, given, timestep, rows);
        Tensor spread = index(scope, evaluations, e -> rows.indexOf(Row.of(e)), rows.size());
        return new UNetInputs(
                select(scope, latents.tensor(scope), index(scope, rows, Row::latents, latents.count())),
                embedding,
                select(scope, embedding, spread),
                context.texts(),
                index(
                        scope,
                        evaluations,
                        e -> context.indices().indexOf(e.text()),
                        context.indices().size()),
                spread,
                scope.tensor(new long[0], 0),
                evaluations.size());
    }

    private Tensor embedding(Scope scope, Conditioned given, double timestep, List<Row> rows) {
        Tensor time = scope.tensor(new float[] {(float) timestep}, 1);
        Tensor guidance = scope.tensor(new float[] {(float) given.source().guidance()}, 1);
        Tensor embedding =
                network.call(scope, "time_embedding", time, guidance, config.flipSinToCos(), config.frequencyShift());
        if (given.textTime() == null) {
            return select(scope, embedding, scope.tensor(new long[rows.size()], rows.size()));
        }
        Tensor both = network.call(scope, "add", given.textTime(), embedding);
        return select(scope, both, index(scope, rows, Row::pooled, (int) both.size(0)));
    }

    private @Nullable Tensor textTime(Scope scope, Conditioning conditioning) {
        if (config.addedEmbedding().isEmpty()) {
            return null;
        }
        int groups = conditioning.pooled().size();
        Tensor pooled = scope.tensor(
                Latents.joined(conditioning.pooled()),
                groups,
                conditioning.pooled().getFirst().length);
        Tensor sizes = scope.tensor(
                Latents.joined(conditioning.timeIds()),
                groups,
                conditioning.timeIds().getFirst().length);
        parameters.acquire("conv_in");
        parameters.acquire("add_embedding");
        Tensor embedded = network.call(
                scope,
                "text_time_embedding",
                pooled,
                sizes,
                config.addedEmbedding().orElseThrow().timeWidth(),
                config.flipSinToCos(),
                config.frequencyShift());
        parameters.release("add_embedding");
        return embedded;
    }

    private Tensor select(Scope scope, Tensor rows, Tensor index) {
        return network.call(scope, "spread", rows, index);
    }

    private static <T> Tensor index(Scope scope, List<T> items, ToIntFunction<T> chosen, int of) {
        long[] index = UNetInputs.index(items.stream().mapToInt(chosen).toArray(), of);
        return scope.tensor(index, index.length);
    }

    private Conditioned conditioned() {
        if (conditioned == null) {
            throw new IllegalStateException("the UNet was given no texts yet");
        }
        return conditioned;
    }

    private void release() {
        network.run("forget");
        kept.clear();
        if (conditioned != null) {
            conditioned.scope().close();
            conditioned = null;
        }
    }

    @Override
    public void close() {
        release();
        network.close();
    }
}
