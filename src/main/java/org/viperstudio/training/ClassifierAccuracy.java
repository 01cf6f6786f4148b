package org.viperstudio.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.viperstudio.network.PictureClassifier;

/**
 * How often a classifier is right about held-out pictures.
 *
 * @param accuracy 0..1: the share of subjects that it names; for attributes the balanced accuracy, which is the mean of
 *     sensitivity and specificity over all pairs of picture and attribute
 * @param threshold the logit above which an attribute counts as found
 */
record ClassifierAccuracy(double accuracy, double threshold) {
    /** Measures a classifier on pictures that it was not trained on. */
    static ClassifierAccuracy of(ClassifierTrainer classifier, PictureClasses classes, LabelledPictures heldOut) {
        float[][] logits = new float[heldOut.count()][];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = classifier.logits(heldOut, i);
        }
        List<Scene> scenes =
                IntStream.range(0, logits.length).mapToObj(heldOut::scene).toList();
        return classes.exclusive() ? top1(logits, classes, scenes) : multiLabel(logits, classes, scenes);
    }

    private static ClassifierAccuracy top1(float[][] logits, PictureClasses classes, List<Scene> scenes) {
        int right = 0;
        for (int i = 0; i < logits.length; i++) {
            right += classes.holds(scenes.get(i), PictureClassifier.best(logits[i])) ? 1 : 0;
        }
        return new ClassifierAccuracy((double) right / logits.length, 0);
    }

    /** Chooses one threshold for all attributes on the first half of the pictures, and measures on the second half. */
    private static ClassifierAccuracy multiLabel(float[][] logits, PictureClasses classes, List<Scene> scenes) {
        int half = logits.length / 2;
        double[] thresholds = {-5, -4.5, -4, -3.5, -3, -2.5, -2, -1.5, -1, -0.5, 0};
        double threshold = Arrays.stream(thresholds)
                .boxed()
                .max(Comparator.comparingDouble(t -> balancedAccuracy(logits, classes, scenes, t, 0, half)))
                .orElseThrow();
        return new ClassifierAccuracy(
                balancedAccuracy(logits, classes, scenes, threshold, half, logits.length), threshold);
    }

    private static double balancedAccuracy(
            float[][] logits, PictureClasses classes, List<Scene> scenes, double threshold, int from, int to) {
        double truePositives = 0;
        double positives = 0;
        double trueNegatives = 0;
        double negatives = 0;
        for (int i = from; i < to; i++) {
            for (int c = 0; c < logits[i].length; c++) {
                boolean found = logits[i][c] > threshold;
                if (classes.holds(scenes.get(i), c)) {
                    positives++;
                    truePositives += found ? 1 : 0;
                } else {
                    negatives++;
                    trueNegatives += found ? 0 : 1;
                }
            }
        }
        return (truePositives / Math.max(1, positives) + trueNegatives / Math.max(1, negatives)) / 2;
    }
}
