package org.viperstudio.studio.create;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.viperstudio.diffusion.Degree;

/**
 * What to show for a degree.
 *
 * @param below the picture underneath
 * @param above the picture faded over it, if the degree lies between two
 * @param weight the upper picture's opacity, 0..1
 * @param exact whether this is the picture of that very degree
 */
public record Shown(Frame below, Optional<Frame> above, double weight, boolean exact) {
    static Shown exactly(Frame frame) {
        return new Shown(frame, Optional.empty(), 0, true);
    }

    Shown inexact() {
        return new Shown(below, above, weight, false);
    }

    /**
     * The neighbours of a degree, one faded over the other; where it has one neighbour only, the nearest.
     *
     * @param strip ascending along the axis
     */
    static Optional<Shown> between(List<Frame> strip, Axis axis, Degree degree) {
        double position = axis.position(degree);
        Optional<Frame> lower = strip.stream()
                .filter(frame -> axis.position(frame.degree()) <= position)
                .reduce((left, right) -> right);
        Optional<Frame> upper = strip.stream()
                .filter(frame -> axis.position(frame.degree()) > position)
                .findFirst();
        if (lower.isEmpty() || upper.isEmpty()) {
            return strip.stream()
                    .min(Comparator.comparingDouble(frame -> Math.abs(axis.position(frame.degree()) - position)))
                    .map(frame -> new Shown(frame, Optional.empty(), 0, false));
        }
        double from = axis.position(lower.get().degree());
        double to = axis.position(upper.get().degree());
        return Optional.of(new Shown(lower.get(), upper, (position - from) / (to - from), false));
    }
}
