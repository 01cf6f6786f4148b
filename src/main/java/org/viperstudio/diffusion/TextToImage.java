package org.viperstudio.diffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;

/**
 * The pipeline from a prompt and a visual preference to pictures: encodes the texts, denoises latents under ViPer's
 * guidance with the base model, then with the refiner if there is one, and decodes. Used on the inference thread alone.
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
     * Makes one picture for each of the request's degrees, all from the same noise.
     *
     * @throws StoppedException when the listener stops it
     * @throws org.viperstudio.tensor.DeviceMemoryException when not even the smallest memory plan suffices
     */
    public List<Picture> generate(ImageRequest request, GenerationListener listener) {
        return proceed(new Generation(request), listener);
    }

    /**
     * Starts a generation, or resumes it where its listener stopped it, and makes its pictures. The listener may itself
     * make other pictures with the same models before it returns.
     *
     * @throws StoppedException when the listener stops it
     * @throws org.viperstudio.tensor.DeviceMemoryException when not even the smallest memory plan suffices
     */
    public List<Picture> proceed(Generation generation, GenerationListener listener) {
        RunProgress progress = new RunProgress(listener, generation, base, refiner);
        MemoryFallback fallback = new MemoryFallback(base, refiner, progress);
        progress.planned(base, "chosen for the memory that is free");
        Latents latents = denoise(generation, progress, fallback);
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < latents.count(); i++) {
            Latents one = latents.single(i);
            PictureDecoder decoder = new PictureDecoder(base, reportRoomMade(i, latents.count(), progress));
            progress.decoding(i, latents.count());
            pictures.add(fallback.compute(base, () -> decoder.decode(one)));
        }
        return pictures;
    }

    private Runnable reportRoomMade(int picture, int of, RunProgress progress) {
        return () -> {
            progress.planned(base, "the other parts made room for decoding");
            progress.decoding(picture, of);
        };
    }

    /** The denoised latents of each degree, in the UNet's scale: what is decoded. */
    Latents denoise(Generation generation, GenerationListener listener) {
        RunProgress progress = new RunProgress(listener, generation, base, refiner);
        return denoise(generation, progress, new MemoryFallback(base, refiner, progress));
    }

    private Latents denoise(Generation generation, RunProgress progress, MemoryFallback fallback) {
        DenoisingStage first = generation.baseOn(base);
        // Opened before the first one runs, so that progress counts the steps of both.
        Optional<DenoisingStage> second = refiner.map(generation::refinerOn);
        Latents latents = first.run(base, () -> first.start(base, generation.startNoise()), progress, fallback);
        return second.map(stage -> refine(stage, latents, progress, fallback)).orElse(latents);
    }

    private Latents refine(DenoisingStage stage, Latents half, RunProgress progress, MemoryFallback fallback) {
        DiffusionModel model = refiner.orElseThrow();
        base.rest();
        Latents whole = stage.run(model, () -> half, progress, fallback);
        model.rest();
        return whole;
    }
}
