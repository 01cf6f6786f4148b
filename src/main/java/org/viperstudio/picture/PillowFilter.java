package org.viperstudio.picture;

import java.util.function.DoubleUnaryOperator;

/** Pillow's resampling filters, with the numbers that image processors' configurations use for them. */
public enum PillowFilter {
    LANCZOS(1, 3, x -> x < 3 ? sinc(x) * sinc(x / 3) : 0),
    BILINEAR(2, 1, x -> x < 1 ? 1 - x : 0),
    BICUBIC(3, 2, PillowFilter::cubic),
    BOX(4, 0.5, x -> 1),
    HAMMING(5, 1, x -> x < 1 ? sinc(x) * (0.54 + 0.46 * Math.cos(x * Math.PI)) : 0);

    private static final double SHARPNESS = -0.5;

    private final int number;
    private final double support;
    private final DoubleUnaryOperator weight;

    PillowFilter(int number, double support, DoubleUnaryOperator weight) {
        this.number = number;
        this.support = support;
        this.weight = weight;
    }

    /**
     * The filter with a number.
     *
     * @throws IllegalArgumentException for a number of none of these
     */
    public static PillowFilter of(int number) {
        for (PillowFilter filter : values()) {
            if (filter.number == number) {
                return filter;
            }
        }
        throw new IllegalArgumentException("no resampling filter " + number);
    }

    /** How far from its centre the filter reaches, in pixels of the larger image. */
    double support() {
        return support;
    }

    double weight(double distance) {
        // Boxes alone count their edges, and only the left one.
        return this == BOX ? (distance > -0.5 && distance <= 0.5 ? 1 : 0) : weight.applyAsDouble(Math.abs(distance));
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI);
    }

    private static double cubic(double x) {
        if (x < 1) {
            return ((SHARPNESS + 2) * x - (SHARPNESS + 3)) * x * x + 1;
        }
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * SHARPNESS : 0;
    }
}
