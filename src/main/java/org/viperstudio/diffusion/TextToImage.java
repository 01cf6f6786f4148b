package org.viperstudio.diffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;

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
        return proceed(new Generation(request), listener);
    }

    /**
     * The same for a request that may be under way: takes up where it was stopped. The listener may itself make other
     * pictures with the same models before it answers.
     */
    public List<Picture> proceed(Generation generation, GenerationListener listener) {
        RunProgress progress = new RunProgress(listener, generation, base, refiner);
        progress.planned(base, "chosen for the memory that is free");
        Latents latents = denoised(generation, progress);
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < latents.count(); i++) {
            Latents one = latents.single(i);
            PictureDecoder decoder = new PictureDecoder(base, madeRoom(i, latents.count(), progress));
            progress.decoding(i, latents.count());
            pictures.add(progress.shrinking(base, () -> decoder.decode(one)));
        }
        return pictures;
    }

    private Runnable madeRoom(int picture, int of, RunProgress progress) {
        return () -> {
            progress.planned(base, "the other parts made room for decoding");
            progress.decoding(picture, of);
        };
    }

    /** The latents of each degree without their noise, as the UNet has them. */
    Latents denoise(Generation generation, GenerationListener listener) {
        return denoised(generation, new RunProgress(listener, generation, base, refiner));
    }

    private Latents denoised(Generation generation, RunProgress progress) {
        Stage first = generation.baseOn(base);
        Optional<Stage> second = refiner.map(generation::refinerOn);
        Latents latents = first.run(base, () -> first.start(base, generation.startNoise()), progress);
        return second.map(stage -> refined(stage, latents, progress)).orElse(latents);
    }

    private Latents refined(Stage stage, Latents half, RunProgress progress) {
        DiffusionModel model = refiner.orElseThrow();
        base.rest();
        Latents whole = stage.run(model, () -> half, progress);
        model.rest();
        return whole;
    }
}
