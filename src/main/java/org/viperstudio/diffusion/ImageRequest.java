package org.viperstudio.diffusion;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.viperstudio.network.Picture;

/**
 * What to make: one picture for each degree, all from the same noise.
 *
 * @param prompt p, what the pictures show; {@code (words:1.2)} weighs words
 * @param negative n, what they must not show; empty for none, in place of which some models take zeros
 * @param liked VP+, the liked attributes joined with commas, in the order to encode; may hold weights too
 * @param disliked VP-, the disliked attributes, likewise
 * @param degrees the personalization degree of each picture, at least one
 * @param seed of the noise
 * @param steps of the schedule, 1..1000
 * @param guidanceScale s, usually 1..15; values below 1 mean no guidance, as 1 does
 * @param guidanceRescale 0 (none) to 1 ({@link Guidance#rescale})
 * @param width in pixels, a multiple of the autoencoder's downscaling factor
 * @param height in pixels, likewise
 * @param scheduler a scheduler's name; empty for the model's own
 * @param start the picture to start from, for image to image
 * @param refinerStart the share of the schedule, 0..1, after which a refiner takes over from the base; empty for all to
 *     the base
 * @param effort whether to compute everything or to reuse what changes little
 * @param preferenceUse in which equations the preference enters
 * @param balanced whether the guidance's weights sum to one where the two degrees differ, too ({@link Guidance})
 */
public record ImageRequest(
        String prompt,
        String negative,
        String liked,
        String disliked,
        List<Degree> degrees,
        long seed,
        int steps,
        double guidanceScale,
        double guidanceRescale,
        int width,
        int height,
        Optional<String> scheduler,
        Optional<Start> start,
        OptionalDouble refinerStart,
        Effort effort,
        PreferenceUse preferenceUse,
        boolean balanced) {

    /**
     * The start of image to image.
     *
     * @param picture of the request's width and height
     * @param strength the share of the schedule that is run on it, 0 (it stays as it is) to 1 (nothing of it is left)
     */
    public record Start(Picture picture, double strength) {
        public Start {
            requireShare("strength", strength);
        }
    }

    public ImageRequest {
        // The embedding of an empty list is no taste, so its degree is taken for 0.
        boolean likes = !liked.isBlank();
        boolean dislikes = !disliked.isBlank();
        degrees = degrees.stream()
                .map(degree -> new Degree(likes ? degree.liked() : 0, dislikes ? degree.disliked() : 0))
                .toList();
        require(!degrees.isEmpty(), "at least one degree is needed");
        require(steps >= 1 && steps <= 1000, "steps are from 1 to 1000, not " + steps);
        require(Double.isFinite(guidanceScale), "the guidance scale is a number, not " + guidanceScale);
        requireShare("the guidance rescale", guidanceRescale);
        require(width > 0 && height > 0, "a picture of %d x %d has no area".formatted(width, height));
        refinerStart.ifPresent(share -> requireShare("the refiner's start", share));
    }

    /** A request that uses the preference in both equations, with the weights of equation 3 to the letter. */
    public ImageRequest(
            String prompt,
            String negative,
            String liked,
            String disliked,
            List<Degree> degrees,
            long seed,
            int steps,
            double guidanceScale,
            double guidanceRescale,
            int width,
            int height,
            Optional<String> scheduler,
            Optional<Start> start,
            OptionalDouble refinerStart,
            Effort effort) {
        this(
                prompt,
                negative,
                liked,
                disliked,
                degrees,
                seed,
                steps,
                guidanceScale,
                guidanceRescale,
                width,
                height,
                scheduler,
                start,
                refinerStart,
                effort,
                PreferenceUse.BOTH,
                false);
    }

    /** The same request with the preference in one or both of its equations. */
    public ImageRequest using(PreferenceUse use) {
        return with(use, balanced);
    }

    /** The same request with or without balanced guidance. */
    public ImageRequest withBalance(boolean balance) {
        return with(preferenceUse, balance);
    }

    private ImageRequest with(PreferenceUse use, boolean balance) {
        return new ImageRequest(
                prompt,
                negative,
                liked,
                disliked,
                degrees,
                seed,
                steps,
                guidanceScale,
                guidanceRescale,
                width,
                height,
                scheduler,
                start,
                refinerStart,
                effort,
                use,
                balance);
    }

    private static void requireShare(String what, double value) {
        require(value >= 0 && value <= 1, what + " is from 0 to 1, not " + value);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
