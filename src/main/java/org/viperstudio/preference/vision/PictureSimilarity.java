package org.viperstudio.preference.vision;

import java.util.List;

/** Compares a picture's statistics with those of liked and of disliked pictures, by Gaussian kernel densities. */
record PictureSimilarity(List<PictureStatistics> liked, List<PictureStatistics> disliked) {
    private static final double WEIGHT = 0.15;
    /** The kernel's standard deviation, in distance of features. */
    private static final double WIDTH = 1.6;
    /** Added to both densities, so that a picture that is like no other says nothing. */
    private static final double FLOOR = 0.02;

    PictureSimilarity {
        liked = List.copyOf(liked);
        disliked = List.copyOf(disliked);
    }

    /**
     * The log odds (natural logarithm) that the person likes rather than dislikes the picture; 0 where one side is
     * empty.
     */
    double logOdds(PictureStatistics picture) {
        if (liked.isEmpty() || disliked.isEmpty()) {
            return 0;
        }
        return WEIGHT * Math.log(density(picture, liked) / density(picture, disliked));
    }

    private static double density(PictureStatistics picture, List<PictureStatistics> others) {
        return FLOOR
                + others.stream()
                        .mapToDouble(other -> Math.exp(-squaredDistance(picture, other) / (2 * WIDTH * WIDTH)))
                        .average()
                        .orElse(0);
    }

    private static double squaredDistance(PictureStatistics one, PictureStatistics other) {
        double[] a = one.features();
        double[] b = other.features();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
