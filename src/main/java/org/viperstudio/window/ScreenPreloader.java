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

/** Does ahead what would keep somebody waiting who goes to a screen for the first time. Used on the JavaFX thread. */
final class ScreenPreloader {
    /** For so long nobody has pressed a key or moved the mouse when a screen is made ahead. */
    private static final long QUIET_MILLIS = 1000;

    private static final long BETWEEN_MILLIS = 150;
    /** Rehearsals before the first thing is made ahead, and before the rest. */
    private static final int SOON = 5;

    private static final int LATER = 25;

    private final Scene scene;
    private volatile long touched = System.nanoTime();
    private @Nullable Shell shell;

    ScreenPreloader(Scene scene) {
        this.scene = scene;
        scene.addEventFilter(InputEvent.ANY, input -> touched = System.nanoTime());
    }

    /** The shell whose screens are to be made ahead. */
    void of(Shell whose) {
        shell = whose;
    }

    /** Begins, on a thread of its own. */
    void begin() {
        List<String> stylesheets = List.copyOf(scene.getStylesheets());
        Thread.ofPlatform()
                .daemon()
                .name("window-ahead")
                .priority(Thread.MIN_PRIORITY)
                .start(() -> prepare(stylesheets));
    }

    private void prepare(List<String> stylesheets) {
        ClassesAhead.load();
        try {
            StyleWarmUp.run(stylesheets, SOON);
            // What is likely to be opened first.
            inAPause(whole -> whole.layOutOffscreen(Screen.GALLERY));
            StyleWarmUp.run(stylesheets, LATER);
            for (Screen screen : Screen.values()) {
                inAPause(whole -> whole.create(screen));
                inAPause(whole -> whole.layOutOffscreen(screen));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Works on the JavaFX thread in a pause that somebody makes. */
    private void inAPause(Consumer<Shell> work) throws InterruptedException {
        long quiet = 0;
        while (quiet < QUIET_MILLIS) {
            Thread.sleep(BETWEEN_MILLIS);
            quiet = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - touched);
        }
        Platform.runLater(() -> {
            if (shell != null) {
                work(shell, work);
            }
        });
    }

    /** What fails unasked is told when somebody asks for it. */
    private static void work(Shell shell, Consumer<Shell> work) {
        try {
            work.accept(shell);
        } catch (StoreException failed) {
            System.getLogger("window").log(System.Logger.Level.DEBUG, "A screen is not made ahead", failed);
        }
    }
}
