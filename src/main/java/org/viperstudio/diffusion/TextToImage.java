package org.viperstudio.diffusion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.scheduler.ScheduleWindow;

/**
 * Makes pictures from a prompt and a visual preference: encodes the texts, takes the noise out of latents under ViPer's
 * guidance, lets the refiner finish, decodes. Used on the inference thread alone.
 */
public final class TextToImage {
    private final DiffusionModel base;
    private final Optional<DiffusionModel> refiner;

    /** @param refiner SDXL's second stage, if it is to be used */
    public TextToImage(DiffusionModel base, Optional<DiffusionModel> refiner) {
        this.base = base;
        this.refiner = refiner;
    }

    /**
     * Makes one picture for each degree, all from the same noise.
     *
     * @throws StoppedException when the listener ends it
     * @throws org.viperstudio.tensor.DeviceMemoryException when not even the smallest memory plan suffices
     */
    public List<Picture> generate(ImageRequest request, GenerationListener listener) {
        RunProgress progress = new RunProgress(listener, base, refiner);
        progress.planned(base, "chosen for the memory that is free");
        Latents latents = denoise(request, startNoise(request), stepNoise(request), progress);
        PictureDecoder decoder = new PictureDecoder(base);
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < latents.count(); i++) {
            progress.decoding(i, latents.count());
            pictures.add(decoder.decode(latents.single(i)));
        }
        return pictures;
    }

    /**
     * The latents of each degree without their noise, as the UNet has them.
     *
     * @param noise of unit variance for one picture
     * @param stepNoise the same, for each step of a stochastic sampler
     */
    Latents denoise(ImageRequest request, float[] noise, Supplier<float[]> stepNoise, RunProgress progress) {
        Stage first = Stage.of(base, request);
        ScheduleWindow window = first.window();
        if (refiner.isEmpty()) {
            return first.run(window, first.start(window, noise), request.degrees(), stepNoise, progress);
        }
        Stage second = Stage.of(refiner.get(), request);
        ScheduleWindow rest = second.rest();
        progress.expect(window.size() + rest.size());
        Latents half = first.run(window, first.start(window, noise), request.degrees(), stepNoise, progress);
        base.rest();
        // The refiner sees the prompt alone.
        List<Degree> plain = Collections.nCopies(request.degrees().size(), Degree.PLAIN);
        Latents whole = second.run(rest, half, plain, stepNoise, progress);
        second.model().rest();
        return whole;
    }

    private float[] startNoise(ImageRequest request) {
        return new SeededNoise(request.seed(), 0).next(base.latentSize(request.width(), request.height()));
    }

    private Supplier<float[]> stepNoise(ImageRequest request) {
        SeededNoise noise = new SeededNoise(request.seed(), 1);
        int size = base.latentSize(request.width(), request.height());
        return () -> noise.next(size);
    }
}
