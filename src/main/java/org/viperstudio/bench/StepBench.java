package org.viperstudio.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.Effort;
import org.viperstudio.diffusion.Guidance;
import org.viperstudio.diffusion.GuidanceSettings;
import org.viperstudio.diffusion.GuidedUNet;
import org.viperstudio.diffusion.SeededNoise;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Conditioning;
import org.viperstudio.network.Evaluation;
import org.viperstudio.network.Latents;
import org.viperstudio.network.UNet;
import org.viperstudio.scheduler.Sampling;
import org.viperstudio.scheduler.Scheduler;
import org.viperstudio.scheduler.SchedulerConfig;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Weights;

/**
 * Times denoising steps of a full-size UNet with random inputs. It runs what a request runs: the guided UNet and the
 * scheduler; loading the weights is part of the first step.
 */
public final class StepBench {
    private static final double GUIDANCE_SCALE = 5;
    private static final int TOKENS = 77;

    /**
     * What to time.
     *
     * @param folder a diffusers folder with a {@code unet}
     * @param size the picture's sides in pixels
     * @param steps how many of the schedule's steps to take
     * @param schedule how many steps the schedule has
     * @param streamed whether the UNet's weights come and go
     * @param degree 0 for the plain model, with two evaluations a step in place of four
     */
    public record Setting(
            Path folder,
            int size,
            DType dtype,
            int steps,
            int schedule,
            boolean streamed,
            Effort effort,
            double degree) {}

    /**
     * Times in seconds.
     *
     * @param load from the start to the first step
     * @param steps each step; the first brings the weights
     */
    public record Result(Setting setting, double load, List<Double> steps) {
        /** The median step after the first. */
        public double step() {
            List<Double> rest = (steps.size() > 1 ? steps.subList(1, steps.size()) : steps)
                    .stream().sorted().toList();
            return rest.get(rest.size() / 2);
        }

        /** All steps together. */
        public double total() {
            return steps.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    private final Setting setting;
    private final SeededNoise random = new SeededNoise(0, 0);

    private StepBench(Setting setting) {
        this.setting = setting;
    }

    /** @param onStep hears of each step's time */
    public static Result run(Setting setting, Backend backend, Consumer<Double> onStep) {
        return backend.call(() -> new StepBench(setting).run(new Compute(backend, setting.dtype()), onStep));
    }

    private Result run(Compute compute, Consumer<Double> onStep) {
        long start = System.nanoTime();
        Path folder = setting.folder().resolve("unet");
        UNetConfig config = UNetConfig.parse(ConfigJson.read(folder.resolve("config.json")));
        try (Weights weights = Weights.open(ModelFiles.weightsIn(folder));
                UNet unet = new UNet(compute, config, weights, setting.streamed())) {
            Sampling sampling = sampling();
            GuidedUNet guided =
                    new GuidedUNet(conditioning(config), List.of(guidance()), setting.effort(), setting.schedule());
            int side = setting.size() / 8;
            int channels = config.inChannels();
            Latents x = new Latents(random.next(channels * side * side), 1, channels, side, side);
            double load = seconds(start);
            return steps(unet, guided, sampling, x, load, onStep);
        }
    }

    private Result steps(
            UNet unet, GuidedUNet guided, Sampling sampling, Latents start, double load, Consumer<Double> onStep) {
        List<Double> times = new ArrayList<>();
        double[] timesteps = sampling.timesteps();
        float[] noise = start.values().clone();
        for (int i = 0; i < noise.length; i++) {
            noise[i] *= (float) sampling.initNoiseSigma();
        }
        Latents x = start.with(noise);
        for (int i = 0; i < setting.steps(); i++) {
            long began = System.nanoTime();
            Latents scaled = x.with(sampling.scaleModelInput(x.values(), i));
            Latents estimate = guided.estimate(unet, scaled, timesteps[i], sampling.sigma(i), i);
            x = x.with(sampling.step(x.values(), estimate.values(), i, () -> new float[0]));
            times.add(seconds(began));
            onStep.accept(times.getLast());
        }
        return new Result(setting, load, times);
    }

    private Sampling sampling() {
        return Scheduler.of(SchedulerConfig.parse("""
                        {"_class_name": "EulerDiscreteScheduler", "beta_start": 0.00085, "beta_end": 0.012,
                         "beta_schedule": "scaled_linear", "steps_offset": 1, "timestep_spacing": "leading"}
                        """, "the benchmark")).start(setting.schedule());
    }

    /** VP-, VP+, n', p', with a pooled vector for the negative and one for the prompt. */
    private Conditioning conditioning(UNetConfig config) {
        int width = config.crossAttentionWidth();
        List<float[]> texts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            texts.add(random.next(TOKENS * width));
        }
        int pooled = config.addedEmbedding()
                .map(added -> added.inputWidth() - 6 * added.timeWidth())
                .orElse(0);
        if (pooled == 0) {
            return new Conditioning(texts, width, List.of(), List.of());
        }
        float size = setting.size();
        float[] ids = {size, size, 0, 0, size, size};
        return new Conditioning(texts, width, List.of(random.next(pooled), random.next(pooled)), List.of(ids, ids));
    }

    private Guidance guidance() {
        Function<Guidance.Role, Evaluation> sees = role -> switch (role) {
            case DISLIKED -> new Evaluation(0, 0, 0);
            case LIKED -> new Evaluation(0, 1, 1);
            case NEGATIVE -> new Evaluation(0, 2, 0);
            case PROMPT -> new Evaluation(0, 3, 1);
        };
        return Guidance.viper(new GuidanceSettings(GUIDANCE_SCALE, 0), Degree.of(setting.degree()), sees);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
