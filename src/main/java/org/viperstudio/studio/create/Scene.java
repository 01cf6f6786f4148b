package org.viperstudio.studio.create;

import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.Effort;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.text.AttributeList;

/**
 * All that decides a picture but the degree: what the slider moves through.
 *
 * @param negative what the picture must not show
 * @param taste in the order in which its attributes are encoded
 * @param seed of the noise that all degrees start from
 */
public record Scene(String prompt, String negative, Taste taste, long seed, PaintSettings paint) {
    /**
     * The settings of one picture. What has no say in it is left out, so that pictures that would be equal have equal
     * settings: at degree 0 a list's attributes, in a preview the refiner.
     *
     * @param program name and version of the program
     */
    public GenerationSettings settings(String program, Degree degree, Fidelity fidelity) {
        boolean full = fidelity == Fidelity.FULL;
        ModelUse models = paint.models();
        Pass pass = full ? paint.full() : paint.quick();
        String liked = degree.liked() == 0 ? "" : taste.liked().markup();
        String disliked = degree.disliked() == 0 ? "" : taste.disliked().markup();
        double likedDegree = liked.isEmpty() ? 0 : degree.liked();
        double dislikedDegree = disliked.isEmpty() ? 0 : degree.disliked();
        return new GenerationSettings(
                program,
                models.model(),
                models.config(),
                models.unet(),
                models.vae(),
                prompt,
                negative,
                liked,
                disliked,
                likedDegree,
                dislikedDegree,
                seed,
                pass.steps(),
                paint.guidance(),
                paint.rescale(),
                paint.tasteScale(),
                paint.width(),
                paint.height(),
                pass.scheduler(),
                full ? models.refiner() : null,
                models.refinerStart(),
                models.loras(),
                models.embeddings(),
                null,
                1,
                full ? paint.manner().effort() : Effort.EXACT,
                paint.manner().dtype(),
                likedDegree != dislikedDegree && !paint.manner().literal());
    }

    /** The same from other noise, and with the attributes in the order that it decides. */
    public Scene withSeed(long other) {
        return new Scene(prompt, negative, taste.shuffled(other), other, paint);
    }

    /** The same with quick pictures that take less work. */
    Scene reducedBy(PreviewReduction reduction) {
        return new Scene(prompt, negative, taste, seed, paint.reducedBy(reduction));
    }

    /**
     * The scene that a picture's settings speak of. Its taste is the picture's, not anybody's present one. A picture to
     * start from is left out: it is not in the settings, only where it once lay.
     *
     * @param quick how quick pictures are made, of which the settings do not speak
     */
    public static Scene of(GenerationSettings settings, Pass quick) {
        Taste taste = new Taste(AttributeList.parse(settings.liked()), AttributeList.parse(settings.disliked()));
        ModelUse models = new ModelUse(
                settings.model(),
                settings.config(),
                settings.unet(),
                settings.vae(),
                settings.refiner(),
                settings.refinerStart(),
                settings.loras(),
                settings.embeddings());
        PaintSettings paint = new PaintSettings(
                models,
                settings.width(),
                settings.height(),
                settings.guidance(),
                settings.rescale(),
                settings.tasteScale(),
                new Pass(settings.steps(), settings.scheduler()),
                quick,
                manner(settings));
        return new Scene(settings.prompt(), settings.negative(), taste, settings.seed(), paint);
    }

    private static Manner manner(GenerationSettings settings) {
        boolean literal = settings.degreeLiked() != settings.degreeDisliked() && !settings.balanced();
        return new Manner(literal, settings.effort(), settings.dtype());
    }
}
