package org.viperstudio.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.network.UNetBlocks.Block;
import org.viperstudio.network.UNetInputs.Row;
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

    private final UNetConfig config;
    private final UNetBlocks blocks;
    private final boolean channelsLast;
    private final boolean upcasts;
    private final Network network;
    private final Parameters parameters;
    private @Nullable Conditioned conditioned;
    private final ToIntFunction<Latents> evaluationsPerPass;

    /** What each pass of the last full evaluation kept, by its number. */
    private final Map<Integer, Tensor> keptFeatures = new HashMap<>();

    /** The conditioning on the device. */
    private record Conditioned(
            Conditioning source,
            Scope scope,
            List<Context> contexts,
            @Nullable Tensor textTime) {}

    /** The texts of one length, and which of the conditioning's they are. */
    private record Context(Tensor texts, List<Integer> indices) {}

    /** What is computed at once: evaluations of texts of one length, by their numbers. */
    private record Portion(Context context, List<Integer> numbers) {}

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
        this.config = config;
        this.blocks = UNetBlocks.of(config, weights);
        this.channelsLast = compute.channelsLast();
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
        List<Context> contexts = conditioning.byLength().stream()
                .map(indices -> context(scope, conditioning, indices))
                .toList();
        conditioned = new Conditioned(conditioning, scope, contexts, textTime(scope, conditioning));
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
        List<Portion> portions = portions(evaluations, evaluationsPerPass.applyAsInt(latents));
        for (int pass = 0; pass < portions.size(); pass++) {
            List<Integer> numbers = portions.get(pass).numbers();
            List<Evaluation> some = numbers.stream().map(evaluations::get).toList();
            float[] rows = predict(latents, timestep, some, portions.get(pass).context(), depth, pass);
            int size = rows.length / numbers.size();
            for (int i = 0; i < numbers.size(); i++) {
                outputs[numbers.get(i)] = Arrays.copyOfRange(rows, i * size, (i + 1) * size);
            }
        }
        return Latents.joined(List.of(outputs));
    }

    private List<Portion> portions(List<Evaluation> evaluations, int most) {
        List<Portion> portions = new ArrayList<>();
        for (Context context : conditioned().contexts()) {
            List<Integer> numbers = IntStream.range(0, evaluations.size())
                    .filter(i -> context.indices().contains(evaluations.get(i).text()))
                    .boxed()
                    .toList();
            for (int from = 0; from < numbers.size(); from += most) {
                portions.add(new Portion(context, numbers.subList(from, Math.min(from + most, numbers.size()))));
            }
        }
        return portions;
    }

    private float[] predict(
            Latents latents, double timestep, List<Evaluation> evaluations, Context context, Depth depth, int number) {
        try (Scope scope = network.scope()) {
            UNetInputs inputs = inputs(scope, latents, timestep, evaluations, context);
            UNetPass pass = new UNetPass(config, channelsLast, upcasts, network, parameters, scope, inputs);
            walk(pass, depth, number);
            return pass.out().toFloats();
        }
    }

    private void walk(UNetPass pass, Depth depth, int number) {
        if (depth == Depth.SHALLOW) {
            pass.down(blocks.down().getFirst(), false);
            pass.resumeWith(kept(number));
        } else {
            blocks.down().forEach(block -> pass.down(block, true));
            pass.middle(blocks.middle());
            List<Block> up = blocks.up();
            up.subList(0, up.size() - 1).forEach(pass::up);
            if (depth == Depth.FULL_KEEPING) {
                keep(number, pass.keepFeatures());
            }
        }
        pass.up(blocks.up().getLast());
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
        parameters.acquire("conv_in");
        parameters.acquire("time_embedding");
        Tensor time = scope.tensor(new float[] {(float) timestep}, 1);
        Tensor guidance = scope.tensor(new float[] {(float) given.source().guidance()}, 1);
        Tensor embedding =
                network.call(scope, "time_embedding", time, guidance, config.flipSinToCos(), config.frequencyShift());
        parameters.release("time_embedding");
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

    private void keep(int number, Tensor features) {
        Tensor before = keptFeatures.put(number, features.moveTo(conditioned().scope()));
        if (before != null) {
            before.close();
        }
    }

    private Tensor kept(int number) {
        Tensor kept = keptFeatures.get(number);
        if (kept == null) {
            throw new IllegalStateException("no features were kept for a shallow pass");
        }
        return kept;
    }

    private void release() {
        network.run("forget");
        keptFeatures.clear();
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
