package org.viperstudio.studio.tour;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One prompt over the degree.
 *
 * @param frames from plain to yours
 */
public record TourStrip(String prompt, List<Frame> frames) {
    /**
     * One picture.
     *
     * @param degree 0..1
     * @param file its name in the tour's folder
     * @param score how much the person would like it, 0..1, where that can be said
     */
    public record Frame(double degree, String file, OptionalDouble score) {}

    public TourStrip {
        frames = List.copyOf(frames);
    }
}
