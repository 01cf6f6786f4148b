package org.viperstudio.window;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.window.gallery.GalleryView;
import org.viperstudio.window.shell.Desk;
import org.viperstudio.window.shell.Navigation;
import org.viperstudio.window.shell.Screen;
import org.viperstudio.window.shell.ScreenView;
import org.viperstudio.window.shell.Shell;
import org.viperstudio.window.shell.Texts;
import org.viperstudio.window.shell.Theme;
import org.viperstudio.window.shell.WindowPlace;
import org.viperstudio.window.shell.WindowSettings;
import org.viperstudio.window.shell.WorkerThreads;

/** The studio's window: made, shown and closed on the JavaFX thread. */
public final class StudioWindow {
    /** Kept from being collected: its level silences JavaFX's remark that it stands on the class path. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private final Stage stage;
    private final WindowSettings settings;
    private final WorkerThreads threads = new WorkerThreads();
    private final Theme theme;
    private final Shell shell;
    private Runnable onClosed = () -> {};

    /** @param data the folder of the user's data */
    public StudioWindow(Stage stage, Path data) {
        this.stage = stage;
        settings = new WindowSettings(data);
        Scene scene = new Scene(new Group());
        theme = new Theme(scene, settings.shade());
        Desk desk = Desk.of(threads, new Navigation(), theme, settings);
        shell = new Shell(desk, screens(desk), new Group(), new Group());
        scene.setRoot(shell.root());
        stage.setScene(scene);
        stage.setTitle(Texts.of("shell.title"));
        WindowPlace.restore(stage, settings);
        stage.setOnHidden(hidden -> closed());
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @throws IllegalStateException if there is no display after all
     */
    public static void open(Path data) {
        startToolkit();
        CountDownLatch closed = new CountDownLatch(1);
        Platform.runLater(() -> {
            StudioWindow window = new StudioWindow(new Stage(), data);
            window.onClosed(closed::countDown);
            window.show();
        });
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }

    /** Starts JavaFX, which goes on when the last window is closed. */
    static void startToolkit() {
        JAVAFX.setLevel(Level.SEVERE);
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (UnsupportedOperationException | UnsatisfiedLinkError noDisplay) {
            throw new IllegalStateException(
                    "No window can be opened here (" + noDisplay.getMessage() + "). All commands work without one.",
                    noDisplay);
        }
    }

    public void show() {
        stage.show();
    }

    public Stage stage() {
        return stage;
    }

    public Theme theme() {
        return theme;
    }

    /** Runs when the window is gone. */
    public void onClosed(Runnable closed) {
        onClosed = closed;
    }

    private Map<Screen, Supplier<ScreenView>> screens(Desk desk) {
        Thumbnails thumbnails = new Thumbnails(desk.background());
        Map<Screen, Supplier<ScreenView>> makers = new EnumMap<>(Screen.class);
        makers.put(Screen.GALLERY, () -> new GalleryView(desk, thumbnails));
        return makers;
    }

    private void closed() {
        WindowPlace.remember(stage, settings);
        settings.set("shade", theme.shadeProperty().get());
        settings.save();
        shell.detach();
        theme.dispose();
        threads.close();
        onClosed.run();
    }
}
