package org.viperstudio.window;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.viperstudio.studio.Studio;
import org.viperstudio.window.shell.Screen;

/** Drives the real window from another thread, as a user would; without a display it runs headless. */
final class WindowDriver {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int REST_MILLIS = 400;
    private static final int PATIENCE_MILLIS = 120_000;

    private final StudioWindow window;

    /** Opens the window. */
    WindowDriver(Studio studio) {
        window = onJavaFx(() -> {
            StudioWindow made = new StudioWindow(new Stage(), studio);
            made.stage().setWidth(WIDTH);
            made.stage().setHeight(HEIGHT);
            made.show();
            return made;
        });
    }

    /** Switches JavaFX to its headless platform. To be called before JavaFX starts. */
    static void workInMemory() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    StudioWindow window() {
        return window;
    }

    void go(Screen screen) {
        run(() -> window.context().navigation().go(screen));
        awaitIdle();
    }

    /** Presses a key on a node. */
    void press(String id, KeyCode code) {
        run(() -> Event.fireEvent(
                node(id), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    /** Presses a button. */
    void fire(String id) {
        run(() -> ((ButtonBase) node(id)).fire());
        awaitIdle();
    }

    /** Chooses from a menu. */
    void choose(String menu, String item) {
        run(() -> ((MenuButton) node(menu))
                .getItems().stream()
                        .filter(one -> item.equals(one.getId()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        awaitIdle();
    }

    /** Fires a mouse event, as dragging with the mouse does. Called on the JavaFX thread. */
    void moveMouse() {
        MouseEvent moved = new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                0,
                0,
                0,
                0,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
        Event.fireEvent(scene().getRoot(), moved);
    }

    /** Types a text into the focused node, one character at a time. */
    void type(String words) {
        words.chars()
                .mapToObj(Character::toString)
                .forEach(letter -> run(() -> Event.fireEvent(
                        Objects.requireNonNullElse(scene().getFocusOwner(), scene().getRoot()),
                        new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false))));
    }

    /** The node of this id; on the JavaFX thread. */
    Node node(String id) {
        return Objects.requireNonNull(scene().lookup("#" + id), id);
    }

    Scene scene() {
        return window.stage().getScene();
    }

    void close() {
        run(() -> window.stage().hide());
    }

    /** Waits until everything is loaded and all animations have ended. */
    void awaitIdle() {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        do {
            pause(REST_MILLIS);
        } while (!onJavaFx(window::isIdle) && System.currentTimeMillis() < end);
        pause(REST_MILLIS);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        }
    }

    static void run(Runnable work) {
        onJavaFx(() -> {
            work.run();
            return work;
        });
    }

    static <T> T onJavaFx(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.join();
    }
}
