package org.viperstudio.preference.look;

import java.util.List;

/** How near a picture's measures are to those of liked and of disliked pictures. */
record Nearness(List<Look> liked, List<Look> disliked) {
    private static final double WEIGHT = 0.15;
    /** The distance at which two pictures are near each other. */
    private static final double WIDTH = 1.6;
    /** The density of pictures that are near to nothing. */
    private static final double FLOOR = 0.02;

    Nearness {
        liked = List.copyOf(liked);
        disliked = List.copyOf(disliked);
    }

    /** How much likelier it is liked than disliked, as a natural logarithm; 0 where one side is empty. */
    double of(Look look) {
        if (liked.isEmpty() || disliked.isEmpty()) {
            return 0;
        }
        return WEIGHT * Math.log(density(look, liked) / density(look, disliked));
    }

    private static double density(Look look, List<Look> others) {
        return FLOOR
                + others.stream()
                        .mapToDouble(other -> Math.exp(-squared(look, other) / (2 * WIDTH * WIDTH)))
                        .average()
                        .orElse(0);
    }

    private static double squared(Look one, Look other) {
        double[] a = one.features();
        double[] b = other.features();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
