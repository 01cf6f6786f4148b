package org.viperstudio.training;

import java.util.Arrays;
import java.util.List;

/** How long pictures take on this computer, in seconds; each time is the median of five. */
final class SpeedEvaluation {
    private static final int REPETITIONS = 5;

    private SpeedEvaluation() {}

    /**
     * The times.
     *
     * @param image a personalized picture, in seconds
     * @param preview a live preview, in seconds
     * @param strip a strip of five degrees, as a multiple of the time of one picture
     */
    record Result(double image, double preview, double strip) {}

    static Result run(EvaluationContext context) {
        SimulatedTaste taste = context.taste(0);
        String text = Phrases.of(context.subject(0), 0);
        SketchStudio studio = context.studio();
        double image = seconds(() -> studio.paint(studio.request(text, taste, List.of(0.85), 1)));
        double preview = seconds(() -> studio.paint(studio.live(text, taste, 0.85, 1)));
        double strip = seconds(() -> studio.paint(studio.request(text, taste, SketchStudio.STRIP, 1)));
        context.progress().accept("speed measured");
        return new Result(image, preview, strip / image);
    }

    private static double seconds(Runnable work) {
        double[] times = new double[REPETITIONS];
        for (int i = 0; i < REPETITIONS; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(times);
        return times[REPETITIONS / 2];
    }
}
