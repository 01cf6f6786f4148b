package org.viperstudio.training;

import java.util.Arrays;
import java.util.List;

/** How long pictures take on this machine. */
final class SpeedEvaluation {
    private static final int REPETITIONS = 5;

    private SpeedEvaluation() {}

    /** Median seconds of a personalized picture and of a live preview, and a strip's time over a picture's. */
    record Result(double image, double preview, double strip) {}

    static Result run(EvaluationContext context) {
        SimulatedTaste taste = context.taste(0);
        String text = Phrases.of(context.subject(0), 0);
        SketchStudio studio = context.studio();
        double image = seconds(() -> studio.paint(studio.request(text, taste, List.of(0.85), 1)));
        double preview = seconds(() -> studio.paint(studio.live(text, taste, 0.85, 1)));
        double strip = seconds(() -> studio.paint(studio.request(text, taste, List.of(0.0, 0.25, 0.5, 0.75, 1.0), 1)));
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
