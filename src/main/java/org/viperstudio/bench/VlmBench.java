package org.viperstudio.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.Idefics2Config;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Idefics2;
import org.viperstudio.network.ImageFeatures;
import org.viperstudio.network.Picture;
import org.viperstudio.network.Quantisation;
import org.viperstudio.network.QuantisedWeights;
import org.viperstudio.network.ReadingListener;
import org.viperstudio.network.TokenReader;
import org.viperstudio.tensor.Weights;

/** Times the parts of an extraction: encoding pictures, reading a prompt with them, generating an answer. */
public final class VlmBench {
    private static final int INSTRUCTION = 300;
    private static final int COMMENT = 25;
    private static final int PICTURE_SIDE = 448;
    private static final int FIRST_WORD = 300;

    /**
     * What to measure.
     *
     * @param model an official folder
     * @param quantisation of the large matrices, if any
     * @param cache where quantised weights go
     * @param pictures with a comment each
     * @param tokens to write
     */
    public record Setting(
            Path model, Compute compute, Optional<Quantisation> quantisation, Path cache, int pictures, int tokens) {}

    /**
     * Seconds and sizes.
     *
     * @param load until the model is ready, without quantising
     * @param look for one picture
     * @param promptTokens of the prompt, the pictures' included
     * @param read for the prompt
     * @param writeToken for each token after it
     * @param peakBytes the process's largest resident set in all of this
     */
    public record Result(
            double load, double look, int promptTokens, double read, double writeToken, OptionalLong peakBytes) {}

    private VlmBench() {}

    /** Measures. */
    public static Result run(Setting setting) {
        Idefics2Config config =
                Idefics2Config.parse(ConfigJson.read(setting.model().resolve("config.json")));
        try (Weights base = Weights.open(ModelFiles.weightsIn(setting.model()))) {
            if (setting.quantisation().isEmpty()) {
                return measured(setting, config, base);
            }
            try (Weights few = QuantisedWeights.in(
                    setting.cache(),
                    setting.compute().backend(),
                    base,
                    Idefics2::quantisable,
                    setting.quantisation().get(),
                    ReadingListener.SILENT)) {
                return measured(setting, config, base.overlaid(few.tensors()));
            }
        }
    }

    private static Result measured(Setting setting, Idefics2Config config, Weights weights) {
        ResidentMemory.forgetPeak();
        return setting.compute().backend().call(() -> {
            long start = System.nanoTime();
            try (Idefics2 model = new Idefics2(setting.compute(), config, weights)) {
                double load = since(start);
                return measured(setting, config, model, load);
            }
        });
    }

    private static Result measured(Setting setting, Idefics2Config config, Idefics2 model, double load) {
        List<ImageFeatures> seen = new ArrayList<>();
        // The first look also brings the eye's weights into memory.
        model.look(picture(0));
        long looking = System.nanoTime();
        for (int i = 0; i < setting.pictures(); i++) {
            seen.add(model.look(picture(i)));
        }
        double look = since(looking) / setting.pictures();
        long[] ids = prompt(setting.pictures(), config);
        try (TokenReader reader = model.reader(ids.length + setting.tokens())) {
            long reading = System.nanoTime();
            reader.read(ids, seen, 1, ReadingListener.SILENT);
            double read = since(reading);
            double write = Double.MAX_VALUE;
            for (int i = 0; i < setting.tokens(); i++) {
                long writing = System.nanoTime();
                reader.read(FIRST_WORD + i);
                write = Math.min(write, since(writing));
            }
            return new Result(load, look, ids.length, read, write, ResidentMemory.peak());
        }
    }

    private static Picture picture(int seed) {
        Random random = new Random(seed);
        float[] values = new float[3 * PICTURE_SIDE * PICTURE_SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = 2 * random.nextFloat() - 1;
        }
        return new Picture(values, PICTURE_SIDE, PICTURE_SIDE);
    }

    private static long[] prompt(int pictures, Idefics2Config config) {
        LongStream ids = LongStream.range(FIRST_WORD, FIRST_WORD + INSTRUCTION);
        for (int i = 0; i < pictures; i++) {
            LongStream picture = LongStream.generate(config::imageToken)
                    .limit(config.perceiver().tokens());
            ids = LongStream.concat(
                    ids, LongStream.concat(picture, LongStream.range(FIRST_WORD, FIRST_WORD + COMMENT)));
        }
        return ids.toArray();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
