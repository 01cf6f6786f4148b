package org.viperstudio.diffusion;

import java.util.List;
import org.viperstudio.model.ModelSource;
import org.viperstudio.text.Prompt;

/**
 * Encodes a request's texts with a model's text encoders, and adds the size conditioning (time ids) that SDXL takes.
 */
final class RequestEncoder {
    /** SDXL's refiner is conditioned on the rating (1..10) that viewers would give the picture: this for the prompt. */
    private static final float AESTHETIC_SCORE = 6.0f;

    /** The same for the negative prompt. */
    private static final float NEGATIVE_AESTHETIC_SCORE = 2.5f;

    private RequestEncoder() {}

    /** @param degrees the texts are encoded for these; if all are plain, the preference is left out */
    static EncodedRequest encode(DiffusionModel model, ImageRequest request, List<Degree> degrees) {
        Prompt prompt = Prompt.parse(request.texts().prompt());
        Prompt negative = Prompt.parse(request.texts().negative());
        // All texts of one call are padded to the longest. Encoded apart, plain pictures are exactly the plain model's,
        // also in a sweep beside personal ones whose taste fills more token windows than the prompt.
        List<EncodedText> plain = model.encode(List.of(prompt, negative));
        List<EncodedText> encoded = model.encode(List.of(
                prompt,
                negative,
                Prompt.parse(preference(request.texts().liked(), degrees)),
                Prompt.parse(preference(request.texts().disliked(), degrees))));
        ModelSource source = model.source();
        boolean zeros = request.texts().negative().isEmpty() && source.forceZerosForEmptyPrompt();
        return new EncodedRequest(
                encoded.get(0),
                encoded.get(1),
                plain.get(0),
                zeros ? plain.get(1).zeros() : plain.get(1),
                encoded.get(2),
                encoded.get(3),
                timeIds(source, request, AESTHETIC_SCORE),
                timeIds(source, request, NEGATIVE_AESTHETIC_SCORE));
    }

    /** Where all pictures are plain, an unused list must not pad their texts. */
    private static String preference(String list, List<Degree> degrees) {
        return degrees.stream().allMatch(Degree::isPlain) ? "" : list;
    }

    /**
     * SDXL's time ids, [6] or [5]: original height and width, crop top and left, then the target's height and width
     * (base) or the aesthetic score (refiner). Empty for models without.
     */
    private static float[] timeIds(ModelSource source, ImageRequest request, float score) {
        if (source.unet().config().addedEmbedding().isEmpty()) {
            return new float[0];
        }
        float height = request.size().height();
        float width = request.size().width();
        return source.requiresAestheticsScore()
                ? new float[] {height, width, 0, 0, score}
                : new float[] {height, width, 0, 0, height, width};
    }
}
