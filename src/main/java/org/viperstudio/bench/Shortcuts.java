package org.viperstudio.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.viperstudio.diffusion.SeededNoise;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Conditioning;
import org.viperstudio.network.Evaluation;
import org.viperstudio.network.Latents;
import org.viperstudio.network.UNet;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Weights;

/** Times one ViPer step with and without each of the engine's shortcuts. */
public final class Shortcuts {
    private static final int REPETITIONS = 3;
    private static final int TOKENS = 77;

    private final UNet unet;
    private final UNetConfig config;
    private final Latents latents;
    private final Consumer<String> print;
    private final SeededNoise random = new SeededNoise(0, 0);

    private Shortcuts(UNet unet, UNetConfig config, int size, Consumer<String> print) {
        this.unet = unet;
        this.config = config;
        this.print = print;
        int side = size / 8;
        this.latents = new Latents(random.next(config.inChannels() * side * side), 1, config.inChannels(), side, side);
    }

    /** Prints a line for each shortcut. */
    public static void measure(Path model, int size, Backend backend, Consumer<String> print) {
        backend.run(() -> {
            double exact = inType(model, size, new Compute(backend, DType.F32), print, false);
            double reduced = inType(model, size, new Compute(backend, DType.BF16), print, true);
            line(print, "bfloat16, channels last, packed and fused products", exact, reduced);
        });
    }

    private static double inType(Path model, int size, Compute compute, Consumer<String> print, boolean all) {
        Path folder = model.resolve("unet");
        UNetConfig config = UNetConfig.parse(ConfigJson.read(folder.resolve("config.json")));
        try (Weights weights = Weights.open(ModelFiles.weightsIn(folder));
                UNet unet = new UNet(compute, config, weights, false)) {
            Shortcuts shortcuts = new Shortcuts(unet, config, size, print);
            shortcuts.unet.condition(shortcuts.conditioning(2));
            double step = shortcuts.best(() -> shortcuts.predict(shortcuts.fourSharing(), UNet.Depth.FULL));
            if (all) {
                shortcuts.compare(step);
            }
            return step;
        }
    }

    private void compare(double step) {
        List<Evaluation> four = fourSharing();
        line(
                print,
                "one batch of four for two of two",
                best(() -> {
                    predict(four.subList(0, 2), UNet.Depth.FULL);
                    predict(four.subList(2, 4), UNet.Depth.FULL);
                }),
                step);
        line(
                print,
                "cached keys and values of the text",
                best(() -> {
                    unet.condition(conditioning(2));
                    predict(four, UNet.Depth.FULL);
                }),
                step);
        unet.condition(conditioning(2));
        line(
                print,
                "degree 0: two evaluations for four",
                step,
                best(() -> predict(List.of(four.get(0), four.get(2)), UNet.Depth.FULL)));
        predict(four, UNet.Depth.FULL_KEEPING);
        line(print, "deep features kept from the last step", step, best(() -> predict(four, UNet.Depth.SHALLOW)));
        unet.condition(conditioning(4));
        List<Evaluation> unshared =
                IntStream.range(0, 4).mapToObj(i -> new Evaluation(0, i, i)).toList();
        line(print, "shared first blocks", best(() -> predict(unshared, UNet.Depth.FULL)), step);
    }

    private List<Evaluation> fourSharing() {
        return List.of(
                new Evaluation(0, 0, 0), new Evaluation(0, 1, 0), new Evaluation(0, 2, 1), new Evaluation(0, 3, 1));
    }

    private void predict(List<Evaluation> evaluations, UNet.Depth depth) {
        unet.predict(latents, 500, evaluations, depth);
    }

    private double best(Runnable work) {
        work.run();
        double best = Double.MAX_VALUE;
        for (int i = 0; i < REPETITIONS; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return best;
    }

    private Conditioning conditioning(int pooledVectors) {
        List<float[]> texts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            texts.add(random.next(TOKENS * config.crossAttentionWidth()));
        }
        UNetConfig.AddedEmbedding added = config.addedEmbedding().orElseThrow();
        int width = added.inputWidth() - 6 * added.timeWidth();
        List<float[]> pooled = new ArrayList<>();
        List<float[]> ids = new ArrayList<>();
        for (int i = 0; i < pooledVectors; i++) {
            pooled.add(random.next(width));
            ids.add(new float[] {512, 512, 0, 0, 512, 512});
        }
        return new Conditioning(texts, config.crossAttentionWidth(), pooled, ids);
    }

    private static void line(Consumer<String> print, String what, double without, double with) {
        print.accept(String.format(
                Locale.ROOT, "%-52s %7.2f s without, %7.2f s with: %.3f", what, without, with, with / without));
    }
}
