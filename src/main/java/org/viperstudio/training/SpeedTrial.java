package org.viperstudio.training;

import java.util.Arrays;
import java.util.List;
import org.viperstudio.training.SketchTrial.Bench;

/** How long pictures take on this machine. */
final class SpeedTrial {
    private static final int REPETITIONS = 5;

    private SpeedTrial() {}

    /** Median seconds of a personalized picture and of a live preview, and a strip's time over a picture's. */
    record Result(double image, double preview, double strip) {}

    static Result run(Bench bench) {
        SimulatedTaste taste = bench.taste(0);
        String text = Phrases.of(bench.subject(0), 0);
        SketchStudio studio = bench.studio();
        double image = seconds(() -> studio.paint(studio.request(text, taste, List.of(0.85), 1)));
        double preview = seconds(() -> studio.paint(studio.live(text, taste, 0.85, 1)));
        double strip = seconds(() -> studio.paint(studio.request(text, taste, List.of(0.0, 0.25, 0.5, 0.75, 1.0), 1)));
        bench.news().accept("speed measured");
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
