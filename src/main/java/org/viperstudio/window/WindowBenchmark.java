package org.viperstudio.window;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.viperstudio.store.DataFolder;
import org.viperstudio.studio.Studio;
import org.viperstudio.window.FxThreadMonitor.Latencies;
import org.viperstudio.window.shell.Screen;

/**
 * A benchmark of the window: uses a headless window as a user would, and measures the latency of the JavaFX thread.
 */
public final class WindowBenchmark {
    private static final int SCROLLS = 60;
    private static final int FRAME_MILLIS = 16;
    /** The pause that a user makes to look at what was typed. */
    private static final int REST_MILLIS = 5000;

    private final WindowDriver driver;
    private final Map<String, Latencies> latencies = new LinkedHashMap<>();

    private WindowBenchmark(WindowDriver driver) {
        this.driver = driver;
    }

    /**
     * What was measured.
     *
     * @param startedMillis from the start of the process to where this measurement begins
     * @param usableMillis from the start of the process until the window shows the tiles of its pictures
     * @param latencies the latencies of the JavaFX thread in each part of the benchmark
     */
    public record Figures(double startedMillis, double usableMillis, Map<String, Latencies> latencies) {}

    /** @param data an empty folder */
    public static Figures run(Path data) {
        double started = sinceTheProcessBegan();
        WindowDriver.workInMemory();
        try (Studio studio = Studio.open(DataFolder.at(data))) {
            WindowProgram.start(studio);
            WindowBenchmark trial = new WindowBenchmark(new WindowDriver(studio));
            while (WindowDriver.onJavaFx(() -> trial.driver.scene().lookup(".tile") == null)) {
                WindowDriver.pause(1);
            }
            double usable = sinceTheProcessBegan();
            trial.work();
            return new Figures(started, usable, trial.latencies);
        } finally {
            Platform.exit();
        }
    }

    private static double sinceTheProcessBegan() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    private void work() {
        driver.awaitIdle();
        part("scrolling the gallery", this::scroll);
        part("opening a picture and writing", this::write);
        part("at rest, when screens are made ahead", () -> WindowDriver.pause(REST_MILLIS));
        part("going from screen to screen", this::goAround);
        driver.close();
    }

    private void part(String name, Runnable work) {
        try (FxThreadMonitor monitor = new FxThreadMonitor()) {
            work.run();
            latencies.put(name, monitor.latencies());
        }
    }

    private void scroll() {
        ScrollPane wall = WindowDriver.onJavaFx(() -> (ScrollPane) driver.node("wall"));
        for (int i = 0; i <= SCROLLS; i++) {
            double place = (double) i / SCROLLS;
            WindowDriver.run(() -> wall.setVvalue(place));
            WindowDriver.pause(FRAME_MILLIS);
        }
    }

    private void write() {
        WindowDriver.run(() -> ((ScrollPane) driver.node("wall")).setVvalue(0));
        driver.press("picture-07-person-with-an-umbrella-jpg", KeyCode.ENTER);
        driver.awaitIdle();
        driver.type("I love the warm light and the quiet mood, but the edges are too dark.");
        driver.awaitIdle();
        driver.press("comment", KeyCode.ENTER);
        driver.awaitIdle();
        driver.press("comment", KeyCode.ESCAPE);
    }

    private void goAround() {
        for (Screen screen : driver.window().screens()) {
            driver.go(screen);
        }
    }
}
