package org.viperstudio.studio.create;

import java.util.List;
import java.util.stream.IntStream;
import org.viperstudio.diffusion.Degree;

/** Which of the degrees a slider moves. */
public enum Axis {
    /** Both at once. */
    BOTH,
    /** How much of what is liked. */
    LIKED,
    /** How much against what is disliked. */
    DISLIKED;

    private static final int INTERVALS = 8;

    /** Where frames are kept ready: 0, 1/8 ... 1. */
    public static final List<Double> MARKS = IntStream.rangeClosed(0, INTERVALS)
            .mapToObj(i -> (double) i / INTERVALS)
            .toList();

    /** Where the slider stands. */
    public double position(Degree degree) {
        return this == DISLIKED ? degree.disliked() : degree.liked();
    }

    /** The degree with the slider elsewhere. */
    public Degree at(double position, Degree other) {
        return switch (this) {
            case BOTH -> Degree.of(position);
            case LIKED -> new Degree(position, other.disliked());
            case DISLIKED -> new Degree(other.liked(), position);
        };
    }
}
