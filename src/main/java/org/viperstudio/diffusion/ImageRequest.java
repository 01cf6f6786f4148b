package org.viperstudio.diffusion;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.viperstudio.network.Picture;

/**
 * What to make.
 *
 * @param prompt what it shows; {@code (words:1.2)} weighs words
 * @param negative what it must not show; empty for none, which some models take for zeros
 * @param liked the liked attributes joined with commas, in the order to use; may hold weights too
 * @param disliked the disliked ones
 * @param degrees how personal each picture is; all start from the same noise
 * @param seed of the noise
 * @param steps of the schedule, at least 1
 * @param guidanceScale s, usually 1..15; below 1 is no guidance, as 1 is
 * @param guidanceRescale 0 (none) to 1
 * @param width of the picture, a multiple of the autoencoder's downscaling factor
 * @param height of the picture, likewise
 * @param scheduler its name, where not the model's own
 * @param start the picture to start from, for image to image
 * @param refinerStart the share of the schedule after which the base stops, for a refiner to take over; 0 leaves all to
 *     the refiner, 1 nothing
 * @param effort whether to compute everything or to reuse what changes little
 * @param preferenceUse where the preference enters
 * @param balanced whether the guidance's weights sum to one also where the two degrees differ ({@link Guidance})
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
     * Where image to image starts.
     *
     * @param picture of the size to make
     * @param strength how much of it is painted over, 0 (nothing) to 1 (everything)
     */
    public record Start(Picture picture, double strength) {
        public Start {
            requireShare("strength", strength);
        }
    }

    public ImageRequest {
        // A list without attributes has no say, whatever its degree: the empty text is no taste.
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

    /** A request with the preference in both its ways, as equation 3 says it. */
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

    /** The same request with the preference in some of its ways. */
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
