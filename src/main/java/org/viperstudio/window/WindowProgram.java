package org.viperstudio.window;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.WrongPasswordException;
import org.viperstudio.studio.Studio;
import org.viperstudio.window.shell.Theme;

/** Runs the window, from JavaFX's start to its end. */
public final class WindowProgram {
    /** Kept from being collected: its level silences JavaFX's remark that it stands on the class path. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private WindowProgram() {}

    /**
     * Opens the window on a person's data and waits until it is closed.
     *
     * @param data the data's folder
     * @throws org.viperstudio.store.StoreException if the data cannot be used, or another program uses it
     * @throws IllegalStateException if there is no display after all
     */
    public static void run(Path data) {
        try (Studio studio = Studio.open(DataFolder.at(data))) {
            start(studio);
            CountDownLatch closed = new CountDownLatch(1);
            Platform.runLater(() -> {
                StudioWindow window = new StudioWindow(new Stage(), studio);
                window.onClosed(closed::countDown);
                window.show();
            });
            closed.await();
            Platform.exit();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts JavaFX and opens the last profile at the same time: each takes about a second. */
    static void start(Studio studio) {
        scale(studio.settings().get("window.scale").orElse(""));
        startJavaFx();
        Platform.runLater(Theme::prepare);
        try {
            studio.profiles().current();
        } catch (WrongPasswordException locked) {
            // The window asks for the password.
        }
    }

    /** The size of everything that the person set, such as "150%"; JavaFX reads it once, at its start. */
    private static void scale(String chosen) {
        if (chosen.endsWith("%")) {
            System.setProperty("glass.gtk.uiScale", chosen);
            System.setProperty("glass.win.uiScale", chosen);
        }
    }

    /**
     * Starts JavaFX, which then goes on when the last window is closed.
     *
     * @throws IllegalStateException if there is no display
     */
    static void startJavaFx() {
        JAVAFX.setLevel(Level.SEVERE);
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (UnsupportedOperationException | UnsatisfiedLinkError noDisplay) {
            throw new IllegalStateException(
                    "No window can be opened here (" + noDisplay.getMessage() + "). The commands work without one.",
                    noDisplay);
        }
    }
}
