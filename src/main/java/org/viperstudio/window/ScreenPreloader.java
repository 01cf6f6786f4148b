package org.viperstudio.window;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.jspecify.annotations.Nullable;
import org.viperstudio.store.StoreException;
import org.viperstudio.window.shell.Screen;
import org.viperstudio.window.shell.Shell;

/**
 * Creates and lays out screens in advance, while the user is idle, so that showing one for the first time is fast. Used
 * on the JavaFX thread.
 */
final class ScreenPreloader {
    /** How long the user must have been idle before a screen is created in advance. */
    private static final long QUIET_MILLIS = 1000;

    private static final long BETWEEN_MILLIS = 150;
    /** Runs of {@link StyleWarmUp} before the first screen, and before the others. */
    private static final int SOON = 5;

    private static final int LATER = 25;

    private final Scene scene;
    private volatile long lastInput = System.nanoTime();
    private @Nullable Shell shell;
    private volatile boolean ended;
    private @Nullable Thread thread;

    ScreenPreloader(Scene scene) {
        this.scene = scene;
        scene.addEventFilter(InputEvent.ANY, input -> lastInput = System.nanoTime());
    }

    /** Sets the shell whose screens are created in advance. */
    void setShell(Shell shell) {
        this.shell = shell;
    }

    /** Starts, on a thread of its own. */
    void start() {
        List<String> stylesheets = List.copyOf(scene.getStylesheets());
        thread = Thread.ofPlatform()
                .daemon()
                .name("window-ahead")
                .priority(Thread.MIN_PRIORITY)
                .start(() -> prepare(stylesheets));
    }

    /** Ends it with the window: nobody sees what it would still create. */
    void end() {
        ended = true;
        shell = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void prepare(List<String> stylesheets) {
        ClassesAhead.load();
        try {
            StyleWarmUp.run(stylesheets, SOON);
            // The large view of a picture is the most likely to be opened first.
            whenIdle(target -> target.layOutOffscreen(Screen.GALLERY));
            StyleWarmUp.run(stylesheets, LATER);
            for (Screen screen : Screen.values()) {
                whenIdle(target -> target.create(screen));
                whenIdle(target -> target.layOutOffscreen(screen));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            // Styling that still runs when JavaFX ends with the window finds its parts missing.
            if (!ended) {
                throw failed;
            }
        }
    }

    /** Waits until the user is idle, and then runs a task on the JavaFX thread. */
    private void whenIdle(Consumer<Shell> work) throws InterruptedException {
        long quiet = 0;
        while (quiet < QUIET_MILLIS) {
            Thread.sleep(BETWEEN_MILLIS);
            quiet = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastInput);
        }
        Platform.runLater(() -> {
            if (shell != null) {
                work(shell, work);
            }
        });
    }

    /** Only logs a failure here; it is reported when the user goes to the screen. */
    private static void work(Shell shell, Consumer<Shell> work) {
        try {
            work.accept(shell);
        } catch (StoreException failed) {
            System.getLogger("window").log(System.Logger.Level.DEBUG, "A screen is not made ahead", failed);
        }
    }
}
