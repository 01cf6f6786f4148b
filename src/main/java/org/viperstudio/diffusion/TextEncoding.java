package org.viperstudio.diffusion;

import java.util.List;
import org.viperstudio.model.ModelSource;
import org.viperstudio.text.Prompt;

/** Encodes a request's texts as a model wants them. */
final class TextEncoding {
    /** What SDXL's refiner is told a picture and its opposite should be rated by their viewers, of 10. */
    private static final float AESTHETIC_SCORE = 6.0f;

    private static final float NEGATIVE_AESTHETIC_SCORE = 2.5f;

    private TextEncoding() {}

    /** @param degrees that the texts are for */
    static Texts of(DiffusionModel model, ImageRequest request, List<Degree> degrees) {
        Prompt prompt = Prompt.parse(request.prompt());
        Prompt negative = Prompt.parse(request.negative());
        // A plain picture is the plain model's, also beside personal ones of a taste that fills more windows.
        List<EncodedText> plain = model.encode(List.of(prompt, negative));
        List<EncodedText> encoded = model.encode(List.of(
                prompt,
                negative,
                Prompt.parse(preference(request.liked(), degrees)),
                Prompt.parse(preference(request.disliked(), degrees))));
        ModelSource source = model.source();
        boolean zeros = request.negative().isEmpty() && source.forceZerosForEmptyPrompt();
        return new Texts(
                encoded.get(0),
                encoded.get(1),
                plain.get(0),
                zeros ? plain.get(1).zeros() : plain.get(1),
                encoded.get(2),
                encoded.get(3),
                timeIds(source, request, AESTHETIC_SCORE),
                timeIds(source, request, NEGATIVE_AESTHETIC_SCORE));
    }

    /** Plain pictures must not have longer texts for lists that they do not use. */
    private static String preference(String list, List<Degree> degrees) {
        return degrees.stream().allMatch(Degree::isPlain) ? "" : list;
    }

    /** Original height and width, crop top and left, then the target's height and width or the aesthetic score. */
    private static float[] timeIds(ModelSource source, ImageRequest request, float score) {
        if (source.unet().config().addedEmbedding().isEmpty()) {
            return new float[0];
        }
        float height = request.height();
        float width = request.width();
        return source.requiresAestheticsScore()
                ? new float[] {height, width, 0, 0, score}
                : new float[] {height, width, 0, 0, height, width};
    }
}
