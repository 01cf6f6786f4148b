package org.viperstudio.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.DiffusionModel;
import org.viperstudio.diffusion.Effort;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.diffusion.GuidanceSettings;
import org.viperstudio.diffusion.ImageRequest;
import org.viperstudio.diffusion.MemoryPlan;
import org.viperstudio.diffusion.RequestTexts;
import org.viperstudio.diffusion.SamplingSettings;
import org.viperstudio.diffusion.TextToImage;
import org.viperstudio.model.ModelSource;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Picture;

/**
 * Times whole pictures, text encoding and decoding included, in three ways by turns: in full, with {@link Effort#FAST},
 * and without a taste. Also measures how far the second differs from the first.
 */
public final class FastBench {
    private static final String LIKED = "impressionism, soft pastel, visible brushwork, warm light";
    private static final String DISLIKED = "neon, harsh contrast, photorealism";

    private final Setting setting;
    private final TextToImage pipeline;

    /**
     * What to time.
     *
     * @param size of the pictures
     * @param steps of the schedule, 1..1000
     * @param scheduler a scheduler's name; empty for the model's own
     * @param pictures how many of each kind, from as many seeds
     */
    public record Setting(
            ImageRequest.Size size, int steps, Optional<String> scheduler, GuidanceSettings guidance, int pictures) {}

    /**
     * Means over the pictures.
     *
     * @param exact seconds a picture with everything computed
     * @param fast seconds a picture with what changes little left out
     * @param plain seconds a picture without a taste
     * @param deviation root mean square of the difference between fast and exact, of the values 0..1 of a colour
     * @param taste the same between plain and exact: how far the taste moves a picture
     */
    public record Result(double exact, double fast, double plain, double deviation, double taste) {}

    private record Timed(double seconds, Picture picture) {}

    private FastBench(Setting setting, TextToImage pipeline) {
        this.setting = setting;
        this.pipeline = pipeline;
    }

    /** @param onPicture hears of each picture's time */
    public static Result run(ModelSource source, Compute compute, Setting setting, Consumer<String> onPicture) {
        return compute.backend().call(() -> {
            try (DiffusionModel model = new DiffusionModel(source, compute, MemoryPlan.RESIDENT)) {
                return new FastBench(setting, new TextToImage(model, Optional.empty())).run(onPicture);
            }
        });
    }

    private Result run(Consumer<String> onPicture) {
        // Loads the model.
        make(0, Degree.of(1), Effort.EXACT, 1);
        double exact = 0;
        double fast = 0;
        double plain = 0;
        double deviation = 0;
        double taste = 0;
        int n = setting.pictures();
        for (int seed = 1; seed <= n; seed++) {
            Timed full = make(seed, Degree.of(0.85), Effort.EXACT, setting.steps());
            Timed quick = make(seed, Degree.of(0.85), Effort.FAST, setting.steps());
            Timed bare = make(seed, Degree.PLAIN, Effort.EXACT, setting.steps());
            onPicture.accept(
                    "exact %.2f s, fast %.2f s, plain %.2f s".formatted(full.seconds, quick.seconds, bare.seconds));
            exact += full.seconds / n;
            fast += quick.seconds / n;
            plain += bare.seconds / n;
            deviation += difference(full.picture, quick.picture) / n;
            taste += difference(full.picture, bare.picture) / n;
        }
        return new Result(exact, fast, plain, deviation, taste);
    }

    private Timed make(long seed, Degree degree, Effort effort, int steps) {
        ImageRequest request = new ImageRequest(
                new RequestTexts("Town, people walking in the streets", LIKED, DISLIKED),
                List.of(degree),
                seed,
                setting.size(),
                new SamplingSettings(steps, setting.scheduler(), effort),
                setting.guidance());
        long start = System.nanoTime();
        Picture picture = pipeline.generate(request, GenerationListener.SILENT).getFirst();
        return new Timed((System.nanoTime() - start) / 1e9, picture);
    }

    private static double difference(Picture one, Picture other) {
        double squares = 0;
        for (int i = 0; i < one.values().length; i++) {
            squares += Math.pow((shown(one.values()[i]) - shown(other.values()[i])), 2);
        }
        return Math.sqrt(squares / one.values().length);
    }

    private static double shown(float value) {
        return Math.clamp(value / 2.0 + 0.5, 0.0, 1.0);
    }
}
