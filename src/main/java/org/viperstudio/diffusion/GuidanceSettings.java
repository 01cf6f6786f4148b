package org.viperstudio.diffusion;

/**
 * How strongly and in which way the texts guide a request's pictures ({@link Guidance}).
 *
 * @param scale s, usually 1..15; values below 1 mean no guidance, as 1 does
 * @param rescale 0 (none) to 1 (Lin et al. 2023, section 3.4)
 * @param preferenceUse in which equations the preference enters
 * @param balanced whether the guidance's weights sum to one where the two degrees differ, too
 */
public record GuidanceSettings(double scale, double rescale, PreferenceUse preferenceUse, boolean balanced) {
    /** @throws IllegalArgumentException if the scale is not a finite number or the rescale not from 0 to 1 */
    public GuidanceSettings {
        Requirements.require(Double.isFinite(scale), "the guidance scale is a number, not " + scale);
        Requirements.requireShare("the guidance rescale", rescale);
    }

    /** The preference in both equations, with the weights of equation 3 to the letter. */
    public GuidanceSettings(double scale, double rescale) {
        this(scale, rescale, PreferenceUse.BOTH, false);
    }

    GuidanceSettings withScale(double newScale) {
        return new GuidanceSettings(newScale, rescale, preferenceUse, balanced);
    }

    GuidanceSettings with(PreferenceUse use) {
        return new GuidanceSettings(scale, rescale, use, balanced);
    }
}
