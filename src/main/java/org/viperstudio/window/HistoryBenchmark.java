package org.viperstudio.window;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import org.jspecify.annotations.Nullable;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.model.EmbeddedModel;
import org.viperstudio.picture.Raster;
import org.viperstudio.studio.Program;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.studio.create.Scene;
import org.viperstudio.studio.create.Taste;
import org.viperstudio.studio.profile.HistoryService;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.window.FxThreadMonitor.Latencies;
import org.viperstudio.window.shell.Screen;

/**
 * A benchmark of the History screen: opens it in the real window with many pictures and comments, scrolls through it,
 * and measures.
 */
public final class HistoryBenchmark {
    private static final int DIFFERENT = 200;
    private static final int SIDE = 96;
    private static final int SCROLLS = 60;
    private static final long SCROLL_MILLIS = 50;
    private static final int PATIENCE_SECONDS = 60;

    /**
     * What was measured.
     *
     * @param opened the time from opening the screen until the first pictures are shown
     * @param listed the time until all pictures are listed
     * @param latencies the latencies of the JavaFX thread while scrolling
     * @param heapBytes heap in use at the end
     */
    public record Figures(Duration opened, Duration listed, Latencies latencies, long heapBytes) {}

    private final WindowDriver driver;
    private final int pictures;

    private HistoryBenchmark(WindowDriver driver, int pictures) {
        this.driver = driver;
        this.pictures = pictures;
    }

    /** Fills a profile, paints once with the embedded model, opens a headless window, and measures. */
    public static Figures run(Studio studio, int pictures, int comments) {
        OpenProfile profile = studio.profiles().current();
        fill(profile.history(), pictures - 1);
        for (int i = 0; i < comments; i++) {
            profile.comments().add("Number " + i + ": I love the warm light and the muted colours.");
        }
        paint(studio, profile);
        WindowDriver.workInMemory();
        WindowProgram.startJavaFx();
        WindowDriver driver = new WindowDriver(studio);
        try {
            return new HistoryBenchmark(driver, pictures).measure();
        } finally {
            driver.close();
            Platform.exit();
        }
    }

    private static void fill(HistoryService history, int pictures) {
        for (int i = 0; i < pictures; i++) {
            Scene scene = new Scene("picture number " + i, "", Taste.NONE, i, PaintSettings.UNKNOWN);
            history.add(
                    scene.settings(Program.title(), Degree.PLAIN, Fidelity.FULL),
                    colours(i % DIFFERENT),
                    OptionalLong.empty());
        }
    }

    /** Paints once, so that the model is in memory, as it is during normal use. */
    private static void paint(Studio studio, OpenProfile profile) {
        Scene scene = new Scene("a boat", "", Taste.NONE, 0, PaintSettings.suiting(EmbeddedModel.folder()));
        studio.queues()
                .of(profile)
                .pictures()
                .add(scene.settings(Program.title(), Degree.PLAIN, Fidelity.FULL), OptionalLong.empty())
                .result()
                .join();
    }

    private static Raster colours(int number) {
        int[] argb = new int[SIDE * SIDE];
        int ground = 0xFF000000 | number * 0x01F3A7;
        for (int i = 0; i < argb.length; i++) {
            argb[i] = ground ^ (i / SIDE / 8 * 0x10 + i % SIDE / 8);
        }
        return new Raster(SIDE, SIDE, argb);
    }

    private Figures measure() {
        driver.awaitIdle();
        long begun = System.nanoTime();
        WindowDriver.run(() -> driver.window().context().navigation().go(Screen.HISTORY));
        await(() -> find(".history-cell .picture") != null);
        Duration opened = Duration.ofNanos(System.nanoTime() - begun);
        String all = NumberFormat.getIntegerInstance().format(pictures);
        await(() ->
                find("#history-count") instanceof Label label && label.getText().startsWith(all));
        Duration listed = Duration.ofNanos(System.nanoTime() - begun);
        try (FxThreadMonitor monitor = new FxThreadMonitor()) {
            scroll();
            Runtime memory = Runtime.getRuntime();
            System.gc();
            return new Figures(opened, listed, monitor.latencies(), memory.totalMemory() - memory.freeMemory());
        }
    }

    private void scroll() {
        for (int i = 0; i <= SCROLLS; i++) {
            double to = (double) i / SCROLLS;
            WindowDriver.run(() -> {
                if (find("#history-grid .scroll-bar:vertical") instanceof ScrollBar bar) {
                    bar.setValue(to * bar.getMax());
                }
            });
            WindowDriver.pause(SCROLL_MILLIS);
        }
    }

    private @Nullable Node find(String selector) {
        return driver.scene().lookup(selector);
    }

    private static void await(Callable<Boolean> condition) {
        long until = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
        while (!WindowDriver.onJavaFx(condition)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("The history did not open within " + PATIENCE_SECONDS + " s.");
            }
            WindowDriver.pause(2);
        }
    }
}
