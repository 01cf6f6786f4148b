package org.viperstudio.training;

import java.util.Arrays;
import java.util.List;

/**
 * How often a judge is right about pictures that it has not seen.
 *
 * @param share of subjects that it names; of attributes the mean of the shares that it finds where they are and does
 *     not find where they are not
 * @param threshold the score from which an attribute counts as found
 */
record JudgeAccuracy(double share, double threshold) {
    static JudgeAccuracy of(JudgeTrainer judge, JudgedClasses classes, Pixels pixels, List<Scene> scenes) {
        float[][] scores = new float[pixels.count()][];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = judge.judge(pixels, i);
        }
        return classes.exclusive() ? named(scores, classes, scenes) : found(scores, classes, scenes);
    }

    private static JudgeAccuracy named(float[][] scores, JudgedClasses classes, List<Scene> scenes) {
        int right = 0;
        for (int i = 0; i < scores.length; i++) {
            right += classes.holds(scenes.get(i), best(scores[i])) ? 1 : 0;
        }
        return new JudgeAccuracy((double) right / scores.length, 0);
    }

    static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /** The threshold is the one for all attributes that half of the pictures speak for, the share that of the others. */
    private static JudgeAccuracy found(float[][] scores, JudgedClasses classes, List<Scene> scenes) {
        int half = scores.length / 2;
        double[] thresholds = {-5, -4.5, -4, -3.5, -3, -2.5, -2, -1.5, -1, -0.5, 0};
        double threshold = Arrays.stream(thresholds)
                .boxed()
                .max(java.util.Comparator.comparingDouble(t -> balanced(scores, classes, scenes, t, 0, half)))
                .orElseThrow();
        return new JudgeAccuracy(balanced(scores, classes, scenes, threshold, half, scores.length), threshold);
    }

    private static double balanced(
            float[][] scores, JudgedClasses classes, List<Scene> scenes, double threshold, int from, int to) {
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
