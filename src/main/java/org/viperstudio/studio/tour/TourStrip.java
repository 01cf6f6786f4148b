package org.viperstudio.studio.tour;

import java.util.List;

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
     * @param score how much the person would like it, 0..1
     */
    public record Frame(double degree, String file, double score) {}

    public TourStrip {
        frames = List.copyOf(frames);
    }
}
