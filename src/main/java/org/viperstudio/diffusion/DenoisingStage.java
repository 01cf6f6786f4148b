package org.viperstudio.diffusion;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.scheduler.Sampling;
import org.viperstudio.scheduler.ScheduleWindow;
import org.viperstudio.scheduler.Scheduler;

/**
 * One model's share of a generation's steps: the base's or the refiner's. It may be stopped after any step and resumed
 * later, on the same model or on one that was opened anew; between steps it holds numbers on the CPU alone.
 */
final class DenoisingStage {
    private final ImageRequest request;
    private final List<Degree> degrees;
    private final Sampling sampling;
    private final ScheduleWindow allStages;
    private final DenoisingLoop loop;
    private @Nullable GuidedUNet guided;

    /** The latents that a stage without steps passes on. */
    private @Nullable Latents unchanged;

    /**
     * @param allStages the steps of all stages together
     * @param own the steps of this one
     */
    private DenoisingStage(
            ImageRequest request,
            List<Degree> degrees,
            Sampling sampling,
            ScheduleWindow allStages,
            ScheduleWindow own,
            Supplier<float[]> stepNoise) {
        this.request = request;
        this.degrees = degrees;
        this.sampling = sampling;
        this.allStages = allStages;
        this.loop = new DenoisingLoop(
                sampling, own, () -> Latents.joined(Collections.nCopies(degrees.size(), stepNoise.get())));
    }

    /**
     * The base's steps, up to where a refiner takes over.
     *
     * @param stepNoise gives noise of unit variance for one picture; all pictures of a run get the same
     */
    static DenoisingStage ofBase(DiffusionModel model, ImageRequest request, Supplier<float[]> stepNoise) {
        return of(model, request, request.degrees(), stepNoise, ScheduleWindow::until);
    }

    /** The steps that the base leaves to a refiner, which sees the prompt without the preference. */
    static DenoisingStage ofRefiner(DiffusionModel model, ImageRequest request, Supplier<float[]> stepNoise) {
        List<Degree> plain = Collections.nCopies(request.degrees().size(), Degree.PLAIN);
        return of(model, request, plain, stepNoise, ScheduleWindow::from);
    }

    /** The steps of a run that are on one side of the refiner's start, which is a share of the schedule, 0..1. */
    @FunctionalInterface
    private interface Side {
        ScheduleWindow of(double refinerStart, Sampling run, Scheduler scheduler);
    }

    private static DenoisingStage of(
            DiffusionModel model, ImageRequest request, List<Degree> degrees, Supplier<float[]> stepNoise, Side side) {
        Scheduler scheduler = model.scheduler(request.sampling().scheduler());
        Sampling sampling = scheduler.start(request.sampling().steps());
        ScheduleWindow allStages = request.start()
                .map(start -> ScheduleWindow.ofStrength(
                        start.strength(), request.sampling().steps(), sampling, scheduler))
                .orElseGet(() -> ScheduleWindow.all(sampling));
        ScheduleWindow own =
                allStages.intersection(side.of(request.sampling().refinerStart().orElse(1), sampling, scheduler));
        return new DenoisingStage(request, degrees, sampling, allStages, own, stepNoise);
    }

    /** Denoises, from where it was stopped if it was. */
    Latents run(DiffusionModel model, Supplier<Latents> start, RunProgress progress, MemoryFallback fallback) {
        if (loop.steps() == 0) {
            unchanged = unchanged == null ? fallback.compute(model, start) : unchanged;
            return unchanged;
        }
        if (guided == null) {
            progress.encoding();
            guided = fallback.compute(model, () -> guided(model));
        }
        GuidedUNet present = guided;
        return loop.run(
                () -> fallback.compute(model, start),
                // The UNet is asked for anew each time: it is another one after the memory plan changed.
                (scaled, timestep, sigma, step) ->
                        fallback.compute(model, () -> present.estimate(model.unet(), scaled, timestep, sigma, step)),
                original -> progress.denoised(() -> previews(model, original.get(), fallback)));
    }

    private static List<Picture> previews(DiffusionModel model, Latents latents, MemoryFallback fallback) {
        return IntStream.range(0, latents.count())
                .mapToObj(i -> fallback.compute(model, () -> model.preview(latents.single(i))))
                .toList();
    }

    private GuidedUNet guided(DiffusionModel model) {
        EncodedRequest encoded = RequestEncoder.encode(model, request, degrees);
        GuidanceSettings settings = request.guidance();
        // A guidance-distilled UNet takes the scale as an input and needs no second evaluation.
        GuidanceSettings combined = model.isGuidanceDistilled() ? settings.withScale(1) : settings;
        List<Guidance> guidance = IntStream.range(0, degrees.size())
                .mapToObj(i -> EncodedRequest.guidance(i, degrees.get(i), combined))
                .toList();
        SamplingSettings run = request.sampling();
        return new GuidedUNet(encoded.conditioning(degrees, settings), guidance, run.effort(), run.steps());
    }

    /**
     * The noisy latents that a base starts from: noise alone, or the start picture with as much noise as the first step
     * of all stages expects, be it this stage's or the refiner's.
     *
     * @param noise gives noise of unit variance for one picture, by its size
     */
    Latents start(DiffusionModel model, IntFunction<float[]> noise) {
        LatentShape shape = model.latentShape();
        float[] unit = noise.apply(shape.size(request.size()));
        Latents one = shape.latents(request.size(), unit);
        Optional<ImageRequest.Start> picture = request.start();
        Latents noisy = one.with(
                picture.isPresent()
                        ? withNoise(model, picture.get(), unit)
                        : scaled(unit, (float) sampling.initNoiseSigma()));
        return noisy.repeated(degrees.size());
    }

    private float[] withNoise(DiffusionModel model, ImageRequest.Start start, float[] noise) {
        Latents clean = model.latentScale().toUNet(model.autoencoder().encode(start.picture()));
        return allStages.size() == 0 ? clean.values() : sampling.addNoise(clean.values(), noise, allStages.begin());
    }

    private static float[] scaled(float[] noise, float sigma) {
        float[] scaled = new float[noise.length];
        for (int i = 0; i < noise.length; i++) {
            scaled[i] = noise[i] * sigma;
        }
        return scaled;
    }

    /** How many steps have been taken. */
    int done() {
        return loop.done();
    }

    /** How many steps this stage has in all. */
    int steps() {
        return loop.steps();
    }
}
