package org.viperstudio.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.viperstudio.network.PictureClassifier;

/**
 * How often a classifier is right about pictures that it has not seen.
 *
 * @param accuracy of subjects that it names; of attributes the mean of the shares that it finds where they are and does
 *     not find where they are not
 * @param threshold the score from which an attribute counts as found
 */
record ClassifierAccuracy(double accuracy, double threshold) {
    static ClassifierAccuracy of(ClassifierTrainer classifier, PictureClasses classes, LabelledPictures unseen) {
        float[][] scores = new float[unseen.count()][];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = classifier.scores(unseen, i);
        }
        List<Scene> scenes =
                IntStream.range(0, scores.length).mapToObj(unseen::scene).toList();
        return classes.exclusive() ? named(scores, classes, scenes) : found(scores, classes, scenes);
    }

    private static ClassifierAccuracy named(float[][] scores, PictureClasses classes, List<Scene> scenes) {
        int right = 0;
        for (int i = 0; i < scores.length; i++) {
            right += classes.holds(scenes.get(i), PictureClassifier.best(scores[i])) ? 1 : 0;
        }
        return new ClassifierAccuracy((double) right / scores.length, 0);
    }

    /** The threshold is chosen on the first half of the pictures, one for all attributes; the share is measured on the second. */
    private static ClassifierAccuracy found(float[][] scores, PictureClasses classes, List<Scene> scenes) {
        int half = scores.length / 2;
        double[] thresholds = {-5, -4.5, -4, -3.5, -3, -2.5, -2, -1.5, -1, -0.5, 0};
        double threshold = Arrays.stream(thresholds)
                .boxed()
                .max(Comparator.comparingDouble(t -> balanced(scores, classes, scenes, t, 0, half)))
                .orElseThrow();
        return new ClassifierAccuracy(balanced(scores, classes, scenes, threshold, half, scores.length), threshold);
    }

    private static double balanced(
            float[][] scores, PictureClasses classes, List<Scene> scenes, double threshold, int from, int to) {
        double found = 0;
        double present = 0;
        double refused = 0;
        double absent = 0;
        for (int i = from; i < to; i++) {
            for (int c = 0; c < scores[i].length; c++) {
                boolean yes = scores[i][c] > threshold;
                if (classes.holds(scenes.get(i), c)) {
                    present++;
                    found += yes ? 1 : 0;
                } else {
                    absent++;
                    refused += yes ? 0 : 1;
                }
            }
        }
        return (found / Math.max(1, present) + refused / Math.max(1, absent)) / 2;
    }
}
