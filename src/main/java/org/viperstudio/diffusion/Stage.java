package org.viperstudio.diffusion;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.viperstudio.network.Latents;
import org.viperstudio.scheduler.Sampling;
import org.viperstudio.scheduler.ScheduleWindow;
import org.viperstudio.scheduler.Scheduler;

/** One model's share of a run: the base's or the refiner's. */
record Stage(DiffusionModel model, ImageRequest request, Scheduler scheduler, Sampling sampling) {
    static Stage of(DiffusionModel model, ImageRequest request) {
        Scheduler scheduler = model.scheduler(request.scheduler());
        return new Stage(model, request, scheduler, scheduler.start(request.steps()));
    }

    /** The steps of a base: to where the refiner takes over, if one does. */
    ScheduleWindow window() {
        return request.refinerStart().isPresent()
                ? started()
                        .intersection(
                                ScheduleWindow.until(request.refinerStart().getAsDouble(), sampling, scheduler))
                : started();
    }

    /** The steps that a base of the same schedule leaves to a refiner. */
    ScheduleWindow rest() {
        return started().intersection(ScheduleWindow.from(request.refinerStart().orElse(1), sampling, scheduler));
    }

    /** All steps, or those that a start picture leaves to do. */
    private ScheduleWindow started() {
        return request.start()
                .map(start -> ScheduleWindow.ofStrength(start.strength(), request.steps(), sampling, scheduler))
                .orElseGet(() -> ScheduleWindow.all(sampling));
    }

    /** Where the run begins: noise alone, or the start picture with as much noise as the window's first step expects. */
    Latents start(ScheduleWindow window, float[] noise) {
        Latents one = model.latents(request.width(), request.height(), noise);
        Latents noisy = request.start()
                .map(start -> one.with(noised(start, window, noise)))
                .orElseGet(() -> one.with(scaled(noise, (float) sampling.initNoiseSigma())));
        return noisy.repeated(request.degrees().size());
    }

    private float[] noised(ImageRequest.Start start, ScheduleWindow window, float[] noise) {
        Latents clean = model.latentScale().toUNet(model.autoencoder().encode(start.picture()));
        return window.size() == 0 ? clean.values() : sampling.addNoise(clean.values(), noise, window.begin());
    }

    private static float[] scaled(float[] noise, float sigma) {
        float[] scaled = new float[noise.length];
        for (int i = 0; i < noise.length; i++) {
            scaled[i] = noise[i] * sigma;
        }
        return scaled;
    }

    /**
     * Takes the noise out.
     *
     * @param degrees of each of the latents
     * @param stepNoise of unit variance for one picture; all pictures of a run get the same
     */
    Latents run(
            ScheduleWindow window,
            Latents start,
            List<Degree> degrees,
            Supplier<float[]> stepNoise,
            RunProgress progress) {
        progress.encoding();
        Texts texts = TextEncoding.of(model, request);
        List<Guidance> guidance = IntStream.range(0, degrees.size())
                .mapToObj(i -> Texts.guidance(i, degrees.get(i), request.guidanceScale(), request.guidanceRescale()))
                .toList();
        GuidedUNet unet = new GuidedUNet(model::unet, texts.conditioning(degrees), guidance, request.effort());
        Supplier<float[]> noise = () -> Latents.joined(Collections.nCopies(degrees.size(), stepNoise.get()));
        return new DenoisingLoop(sampling, window, noise, progress.of(model, window)).run(start, unet);
    }
}
