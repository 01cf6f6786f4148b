package org.viperstudio.diffusion;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.viperstudio.network.Latents;
import org.viperstudio.scheduler.Sampling;
import org.viperstudio.scheduler.ScheduleWindow;
import org.viperstudio.scheduler.Scheduler;

/**
 * One model's share of a generation: the base's or the refiner's. It may stop after any step and go on later, on the
 * same model or on one that was opened anew; between steps it holds numbers on the CPU alone.
 */
final class Stage {
    private final ImageRequest request;
    private final List<Degree> degrees;
    private final Sampling sampling;
    private final ScheduleWindow started;
    private final DenoisingLoop loop;
    private @Nullable GuidedUNet guided;

    /** Where it began, if no step is to be taken from there. */
    private @Nullable Latents untouched;

    /**
     * @param started the steps of all stages
     * @param window those of this one
     */
    private Stage(
            ImageRequest request,
            List<Degree> degrees,
            Sampling sampling,
            ScheduleWindow started,
            ScheduleWindow window,
            Supplier<float[]> stepNoise) {
        this.request = request;
        this.degrees = degrees;
        this.sampling = sampling;
        this.started = started;
        this.loop = new DenoisingLoop(
                sampling, window, () -> Latents.joined(Collections.nCopies(degrees.size(), stepNoise.get())));
    }

    /**
     * The steps of a base: to where the refiner takes over, if one does.
     *
     * @param stepNoise of unit variance for one picture; all pictures of a run get the same
     */
    static Stage ofBase(DiffusionModel model, ImageRequest request, Supplier<float[]> stepNoise) {
        Scheduler scheduler = model.scheduler(request.scheduler());
        Sampling sampling = scheduler.start(request.steps());
        ScheduleWindow started = started(request, sampling, scheduler);
        ScheduleWindow first =
                started.intersection(ScheduleWindow.until(request.refinerStart().orElse(1), sampling, scheduler));
        return new Stage(request, request.degrees(), sampling, started, first, stepNoise);
    }

    /** The steps that a base of the same schedule leaves to a refiner, which sees the prompt alone. */
    static Stage ofRefiner(DiffusionModel model, ImageRequest request, Supplier<float[]> stepNoise) {
        Scheduler scheduler = model.scheduler(request.scheduler());
        Sampling sampling = scheduler.start(request.steps());
        ScheduleWindow started = started(request, sampling, scheduler);
        ScheduleWindow rest =
                started.intersection(ScheduleWindow.from(request.refinerStart().orElse(1), sampling, scheduler));
        List<Degree> plain = Collections.nCopies(request.degrees().size(), Degree.PLAIN);
        return new Stage(request, plain, sampling, started, rest, stepNoise);
    }

    /** All steps, or those that a start picture leaves to do. */
    private static ScheduleWindow started(ImageRequest request, Sampling sampling, Scheduler scheduler) {
        return request.start()
                .map(start -> ScheduleWindow.ofStrength(start.strength(), request.steps(), sampling, scheduler))
                .orElseGet(() -> ScheduleWindow.all(sampling));
    }

    /** Takes the noise out, from where it was stopped if it was. */
    Latents run(DiffusionModel model, Supplier<Latents> start, RunProgress progress) {
        if (loop.steps() == 0) {
            untouched = untouched == null ? progress.shrinking(model, start) : untouched;
            return untouched;
        }
        if (guided == null) {
            progress.encoding();
            guided = progress.shrinking(model, () -> guided(model));
        }
        return loop.run(() -> progress.shrinking(model, start), guided, model::unet, progress.of(model));
    }

    private GuidedUNet guided(DiffusionModel model) {
        Texts texts = TextEncoding.of(model, request, degrees);
        double scale = model.isToldGuidance() ? 1 : request.guidanceScale();
        List<Guidance> guidance = IntStream.range(0, degrees.size())
                .mapToObj(i -> Texts.guidance(i, degrees.get(i), scale, request))
                .toList();
        return new GuidedUNet(texts.conditioning(degrees, request), guidance, request.effort(), request.steps());
    }

    /**
     * Where a base begins: noise alone, or the start picture with as much noise as the first step of all expects,
     * be it this stage's or the next one's.
     *
     * @param noise of unit variance for one picture, by its size
     */
    Latents start(DiffusionModel model, IntFunction<float[]> noise) {
        float[] unit = noise.apply(model.latentSize(request.width(), request.height()));
        Latents one = model.latents(request.width(), request.height(), unit);
        Optional<ImageRequest.Start> picture = request.start();
        Latents noisy = one.with(
                picture.isPresent()
                        ? noised(model, picture.get(), unit)
                        : scaled(unit, (float) sampling.initNoiseSigma()));
        return noisy.repeated(degrees.size());
    }

    private float[] noised(DiffusionModel model, ImageRequest.Start start, float[] noise) {
        Latents clean = model.latentScale().toUNet(model.autoencoder().encode(start.picture()));
        return started.size() == 0 ? clean.values() : sampling.addNoise(clean.values(), noise, started.begin());
    }

    private static float[] scaled(float[] noise, float sigma) {
        float[] scaled = new float[noise.length];
        for (int i = 0; i < noise.length; i++) {
            scaled[i] = noise[i] * sigma;
        }
        return scaled;
    }

    /** How many steps were taken. */
    int done() {
        return loop.done();
    }

    /** How many steps there are in all. */
    int steps() {
        return loop.steps();
    }
}
