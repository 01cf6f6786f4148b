package org.viperstudio.network;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.network.EvaluationBatch.Context;
import org.viperstudio.network.UNetInputs.Row;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.FreeMemory;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;
import org.viperstudio.tensor.Weights;

/**
 * The denoising UNet of SDXL, its refiner and SD 2: predicts the noise (or velocity) in latents.
 *
 * <p>Down blocks halve the latents' size step by step, a middle block follows, and up blocks double it again; each
 * layer of an up block also reads the skip connection from its counterpart on the way down. Used on the inference
 * thread alone.
 */
public final class UNet implements AutoCloseable {
    /** How much of the network an evaluation computes (DeepCache: Ma et al. 2024). */
    public enum Depth {
        /** All of it. */
        FULL,
        /** All of it; the features that enter the last up block are kept for later shallow evaluations. */
        FULL_KEEPING,
        /**
         * The first down block and the last up block alone, over the kept features, which change little between steps.
         */
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

    /** A conditioning whose tensors are on the device. */
    private record Conditioned(
            Conditioning source,
            Scope scope,
            List<Context> contexts,
            @Nullable Tensor textTime) {}

    /**
     * Compiles the network; its weights are loaded by the first evaluation, part by part.
     *
     * @param streamed whether each part is unloaded after use, so that memory holds the largest part alone
     */
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
        this.network = Network.compile(compute.backend(), UNet.class, compute.resourcesOf("unet.py"));
        this.parameters = new Parameters(network, compute, weights, blocks.parts(), streamed);
    }

    /**
     * Replaces the adapters (LoRA) in place: the weights that they change are read from their file again. The
     * conditioning is dropped, so {@link #condition} must follow.
     */
    public void adapt(Adapters adapters) {
        parameters.adapt(adapters);
        release();
    }

    /** Whether this very conditioning is the one that was set last, and has not been dropped since. */
    public boolean isConditionedOn(Conditioning conditioning) {
        return conditioned != null && conditioned.source() == conditioning;
    }

    /** Sets the conditioning that evaluations refer to; features that were kept under the last one are dropped. */
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
     * Predicts the noise (or velocity) of each evaluation. Those whose texts have one length are computed in one pass,
     * or in several where one would take too much memory.
     *
     * @param latents the latents that evaluations refer to, [count, channels, height, width], scaled by the scheduler
     * @param timestep of the schedule that the model was trained with, usually 0..999
     * @return [evaluations, channels, height, width] in float32
     * @throws IllegalStateException before {@link #condition}, or for a shallow evaluation when no features were kept
     */
    public float[] predict(Latents latents, double timestep, List<Evaluation> evaluations, Depth depth) {
        float[][] outputs = new float[evaluations.size()][];
        int most = evaluationsPerPass.applyAsInt(latents);
        List<EvaluationBatch> batches = EvaluationBatch.of(conditioned().contexts(), evaluations, most);
        int atOnce = batches.size() == 1 ? 1 : passesAtOnce(latents, Math.min(most, evaluations.size()));
        for (int first = 0; first < batches.size(); first += atOnce) {
            List<EvaluationBatch> some = batches.subList(first, Math.min(first + atOnce, batches.size()));
            List<float[]> rows = predict(new Inputs(latents, timestep, evaluations), some, depth, first);
            for (int i = 0; i < some.size(); i++) {
                some.get(i).put(rows.get(i), outputs);
            }
        }
        if (depth == Depth.FULL_KEEPING) {
            kept.keepOnly(batches.size());
        }
        return Latents.joined(List.of(outputs));
    }

    /**
     * How many passes share each loading of a streamed part; resident parts are loaded once anyway. Changes no result.
     */
    private int passesAtOnce(Latents latents, int evaluations) {
        if (!streamed) {
            return 1;
        }
        Backend backend = compute.backend();
        backend.trim();
        long pass = evaluations * WorkingMemory.evaluation(config, compute.dtype(), latents.height(), latents.width());
        return WorkingMemory.passesAtOnce(pass, FreeMemory.on(backend.device()));
    }

    /** What {@link #predict(Latents, double, List, Depth)} was called with. */
    private record Inputs(Latents latents, double timestep, List<Evaluation> evaluations) {}

    /** @param first the index of the first of these batches among all, under which its features are kept */
    private List<float[]> predict(Inputs given, List<EvaluationBatch> batches, Depth depth, int first) {
        try (Scope scope = network.scope()) {
            // Never released: the network reads from this part's weights which type to compute in.
            parameters.acquire("conv_in");
            parameters.acquire("time_embedding");
            List<UNetPass> passes =
                    batches.stream().map(batch -> pass(scope, given, batch)).toList();
            parameters.release("time_embedding");
            UNetTraversal traversal = new UNetTraversal(blocks, parameters, passes);
            switch (depth) {
                case FULL -> traversal.full();
                case FULL_KEEPING ->
                    traversal.fullKeeping((features, i) ->
                            kept.put(first + i, features, conditioned().scope()));
                case SHALLOW -> traversal.shallow(i -> kept.get(first + i));
            }
            return traversal.out();
        }
    }

    private UNetPass pass(Scope scope, Inputs given, EvaluationBatch batch) {
        Inputs own = new Inputs(given.latents(), given.timestep(), batch.evaluations(given.evaluations()));
        UNetInputs inputs = inputs(scope, own, batch.context());
        return new UNetPass(config, compute.channelsLast(), upcasts, network, scope, inputs);
    }

    private UNetInputs inputs(Scope scope, Inputs given, Context context) {
        Latents latents = given.latents();
        List<Evaluation> evaluations = given.evaluations();
        List<Row> rows = UNetInputs.rows(evaluations);
        Tensor embedding = embedding(scope, conditioned(), given.timestep(), rows);
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
