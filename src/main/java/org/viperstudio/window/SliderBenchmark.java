package org.viperstudio.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.control.Slider;
import javafx.util.Subscription;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.create.Axis;
import org.viperstudio.studio.create.Shown;
import org.viperstudio.studio.create.SliderState;
import org.viperstudio.window.FxThreadMonitor.Latencies;
import org.viperstudio.window.create.CreateModel;
import org.viperstudio.window.shell.Screen;

/** A benchmark of the slider: drags it in the real window as a user would, and measures when pictures appear. */
public final class SliderBenchmark {
    private static final int MOVES = 12;
    private static final long MOVE_MILLIS = 25;
    private static final int PATIENCE_SECONDS = 300;
    private static final double HUNDREDTHS = 100;

    private final WindowDriver driver;
    private final SplittableRandom hand = new SplittableRandom(7);
    private final List<Duration> toExact = new ArrayList<>();
    private int moves;
    private int served;

    /**
     * What was measured.
     *
     * @param strip the time from the first prompt until all nine frames of the strip are shown
     * @param medianToExact the median time from when the slider rests until the exact picture is shown, including the
     *     150 ms after which it counts as resting
     * @param slowestToExact the slowest of these
     * @param served the share of movements for which ready frames were shown at once
     * @param latencies the latencies of the JavaFX thread meanwhile
     */
    public record Figures(
            Duration strip, Duration medianToExact, Duration slowestToExact, double served, Latencies latencies) {}

    private SliderBenchmark(WindowDriver driver) {
        this.driver = driver;
    }

    /**
     * Opens a headless window and runs the benchmark.
     *
     * @param studio with a taste, so that the slider has an effect
     * @param rests how often to rest at a degree that was never painted
     */
    public static Figures run(Studio studio, int rests) {
        WindowDriver.workInMemory();
        WindowProgram.startJavaFx();
        WindowDriver driver = new WindowDriver(studio);
        try {
            WindowDriver.run(() -> driver.window().context().navigation().go(Screen.CREATE));
            return new SliderBenchmark(driver).measure(rests);
        } finally {
            driver.close();
            Platform.exit();
        }
    }

    private Figures measure(int rests) {
        long begun = System.nanoTime();
        await(state -> state.strip().size() == Axis.MARKS.size() && isExact(state));
        Duration strip = Duration.ofNanos(System.nanoTime() - begun);
        try (FxThreadMonitor monitor = new FxThreadMonitor()) {
            for (int i = 0; i < rests; i++) {
                drag(Math.round(HUNDREDTHS * hand.nextDouble()) / HUNDREDTHS);
            }
            List<Duration> sorted = toExact.stream().sorted().toList();
            return new Figures(
                    strip,
                    sorted.get(sorted.size() / 2),
                    sorted.getLast(),
                    (double) served / moves,
                    monitor.latencies());
        }
    }

    /** Drags the slider to a degree in steps, and waits there until the exact picture is shown. */
    private void drag(double target) {
        double from = WindowDriver.onJavaFx(() -> slider().getValue());
        for (int i = 1; i <= MOVES; i++) {
            double at = from + (target - from) * i / MOVES;
            boolean shown = WindowDriver.onJavaFx(() -> {
                driver.moveMouse();
                slider().setValue(at);
                return isServed(model().state());
            });
            moves++;
            served += shown ? 1 : 0;
            WindowDriver.pause(i < MOVES ? MOVE_MILLIS : 0);
        }
        long rest = System.nanoTime();
        await(state -> state.degree().equals(Degree.of(target)) && isExact(state));
        toExact.add(Duration.ofNanos(System.nanoTime() - rest));
    }

    private static boolean isExact(SliderState state) {
        return state.shown().filter(Shown::exact).isPresent();
    }

    private static boolean isServed(SliderState state) {
        return state.shown()
                .filter(shown -> shown.exact() || shown.above().isPresent())
                .isPresent();
    }

    private Slider slider() {
        return (Slider) driver.node("degree");
    }

    private CreateModel model() {
        return driver.window().paintingScreens().model();
    }

    private void await(Predicate<SliderState> condition) {
        CountDownLatch reached = new CountDownLatch(1);
        Subscription subscription =
                WindowDriver.onJavaFx(() -> model().stateProperty().subscribe(state -> {
                    if (condition.test(state)) {
                        reached.countDown();
                    }
                }));
        try {
            if (!reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The slider's picture did not come within " + PATIENCE_SECONDS + " s.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        } finally {
            WindowDriver.onJavaFx(() -> {
                subscription.unsubscribe();
                return subscription;
            });
        }
    }
}
