package org.viperstudio.window;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.store.StoreException;
import org.viperstudio.studio.Studio;
import org.viperstudio.window.shell.Theme;
import org.viperstudio.window.shell.WindowSettings;

/** Runs the program with its window, from starting JavaFX to its end. */
public final class WindowProgram {
    /**
     * A strong reference, since loggers are collected otherwise: its level silences JavaFX's warning that it is on the
     * class path.
     */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private WindowProgram() {}

    /**
     * Opens the window on the user's data and waits until it is closed. If the data cannot be used, a small window says
     * so and lets the user try again.
     *
     * @param data the data's folder
     * @throws org.viperstudio.store.StoreException if the data cannot be used, or another program uses it
     * @throws IllegalStateException if there is no display after all
     */
    public static void run(Path data) {
        try (Studio studio = open(data)) {
            start(studio);
            await(closed -> {
                StudioWindow window = new StudioWindow(new Stage(), studio);
                window.onClosed(() -> closed.accept(true));
                window.show();
            });
            Platform.exit();
        }
    }

    /** @throws StoreException if the data cannot be used, and nobody wants to try again */
    static Studio open(Path data) {
        while (true) {
            try {
                return Studio.open(DataFolder.at(data));
            } catch (StoreException unusable) {
                if (!isToBeTriedAgain(unusable, data)) {
                    throw unusable;
                }
            }
        }
    }

    private static boolean isToBeTriedAgain(StoreException unusable, Path data) {
        SettingsFile settings = new SettingsFile(new DataFolder(data.toAbsolutePath()));
        try {
            startJavaFx(settings);
        } catch (IllegalStateException noDisplay) {
            unusable.addSuppressed(noDisplay);
            return false;
        }
        String why = String.valueOf(unusable.getMessage());
        return await(again -> new StartFailureWindow(new Stage(), why, new WindowSettings(settings), again).show());
    }

    /** Opens a window, and waits for its outcome. */
    private static boolean await(Consumer<Consumer<Boolean>> window) {
        CompletableFuture<Boolean> outcome = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                window.accept(outcome::complete);
            } catch (RuntimeException unopened) {
                outcome.completeExceptionally(unopened);
            }
        });
        try {
            return outcome.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException unopened ? unopened : failed;
        }
    }

    /** Starts JavaFX and opens the last profile at the same time: each takes about a second. */
    static void start(Studio studio) {
        startJavaFx(studio.settings());
        Platform.runLater(Theme::prepare);
        try {
            studio.profiles().current();
        } catch (StoreException unopened) {
            // The window asks for its password, or says what is wrong.
        }
    }

    private static void startJavaFx(SettingsFile settings) {
        scale(settings.get("window.scale").orElse(""));
        startJavaFx();
    }

    /** Sets the UI scale that the user chose, such as "150%"; JavaFX reads it only once, when it starts. */
    private static void scale(String chosen) {
        if (chosen.endsWith("%")) {
            System.setProperty("glass.gtk.uiScale", chosen);
            System.setProperty("glass.win.uiScale", chosen);
        }
    }

    /**
     * Starts JavaFX, unless it runs; it goes on when the last window is closed.
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
        } catch (IllegalStateException running) {
            System.getLogger("window").log(System.Logger.Level.DEBUG, "JavaFX runs already", running);
        }
    }
}
