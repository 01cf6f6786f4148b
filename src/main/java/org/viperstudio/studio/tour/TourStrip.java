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
     * @param shown the name of the file to look at, which may be enlarged
     * @param score how much the person would like it, 0..1
     */
    public record Frame(double degree, String file, String shown, double score) {}

    public TourStrip {
        frames = List.copyOf(frames);
    }
}
