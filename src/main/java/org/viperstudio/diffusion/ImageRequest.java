package org.viperstudio.diffusion;

import java.util.List;
import java.util.Optional;
import org.viperstudio.network.Picture;

/**
 * What to make: one picture for each degree, all from the same noise.
 *
 * @param texts the prompts and the taste
 * @param degrees the personalization degree of each picture, at least one; 0 where its list of attributes is blank
 * @param seed of the noise
 * @param size of each picture
 * @param sampling how the pictures are denoised
 * @param guidance how the texts guide them
 * @param start the picture to start from, for image to image
 */
public record ImageRequest(
        RequestTexts texts,
        List<Degree> degrees,
        long seed,
        Size size,
        SamplingSettings sampling,
        GuidanceSettings guidance,
        Optional<Start> start) {

    /**
     * A picture's size in pixels, each side a multiple of the autoencoder's downscaling factor.
     *
     * @param width 1 or more
     * @param height 1 or more
     */
    public record Size(int width, int height) {
        /** @throws IllegalArgumentException if a side is not positive */
        public Size {
            Requirements.require(width > 0 && height > 0, "a picture of %d x %d has no area".formatted(width, height));
        }

        public static Size square(int side) {
            return new Size(side, side);
        }
    }

    /**
     * The start of image to image.
     *
     * @param picture of the request's width and height
     * @param strength the share of the schedule that is run on it, 0 (it stays as it is) to 1 (nothing of it is left)
     */
    public record Start(Picture picture, double strength) {
        /** @throws IllegalArgumentException if the strength is not from 0 to 1 */
        public Start {
            Requirements.requireShare("strength", strength);
        }
    }

    /** @throws IllegalArgumentException if there is no degree */
    public ImageRequest {
        degrees = degrees.stream().map(texts::effective).toList();
        Requirements.require(!degrees.isEmpty(), "at least one degree is needed");
    }

    /** A request that starts from noise alone. */
    public ImageRequest(
            RequestTexts texts,
            List<Degree> degrees,
            long seed,
            Size size,
            SamplingSettings sampling,
            GuidanceSettings guidance) {
        this(texts, degrees, seed, size, sampling, guidance, Optional.empty());
    }

    /** The same request with the preference in one or both of its equations. */
    public ImageRequest using(PreferenceUse use) {
        return new ImageRequest(texts, degrees, seed, size, sampling, guidance.with(use), start);
    }
}
