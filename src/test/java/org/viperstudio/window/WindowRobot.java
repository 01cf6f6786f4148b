package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.viperstudio.store.DataFolder;
import org.viperstudio.studio.Studio;
import org.viperstudio.window.create.PaintChoices;
import org.viperstudio.window.profile.ProfileViewModel;

/** Drives the real window, in memory, as hands would: by pointer and keys. */
final class WindowRobot implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 180_000;
    private static final int LOOK_MILLIS = 20;

    private final Studio studio;
    private final StudioWindow window;
    private final PreparedFileDialogs files = new PreparedFileDialogs();
    private final CountDownLatch closed = new CountDownLatch(1);

    private WindowRobot(Studio studio, PaintChoices choices) {
        this.studio = studio;
        window = onJavaFx(() -> {
            StudioWindow made = new StudioWindow(new Stage(), studio, choices, files);
            made.onClosed(closed::countDown);
            made.show();
            return made;
        });
    }

    /** Starts the program on a folder of data. */
    static WindowRobot open(Path data) {
        Studio studio = Studio.open(DataFolder.at(data));
        return open(studio, new StudioChoices(studio.models()));
    }

    /** Starts the program on data that are open, with these models to paint with. */
    static WindowRobot open(Studio studio, PaintChoices choices) {
        JavaFx.start();
        return new WindowRobot(studio, choices);
    }

    Studio studio() {
        return studio;
    }

    StudioWindow window() {
        return window;
    }

    ProfileViewModel profiles() {
        return window.profiles().orElseThrow();
    }

    /** Answers the questions for files. */
    PreparedFileDialogs files() {
        return files;
    }

    /** What the notices at the window's foot say. */
    List<String> notices() {
        return onJavaFx(() -> scene().getRoot().lookupAll(".notice").stream()
                .map(Node::getAccessibleText)
                .toList());
    }

    /** Chooses from a menu. */
    void choose(String menu, String item) {
        waitFor(menu);
        onJavaFx(() -> {
            ((MenuButton) node(menu))
                    .getItems().stream()
                            .filter(one -> item.equals(one.getId()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
            return item;
        });
    }

    /** Drops files on a node; whether they were taken. */
    boolean drop(String id, Path... dropped) {
        waitFor(id);
        return onJavaFx(() -> DroppedFiles.on(node(id), dropped));
    }

    /** Presses the button that says this. */
    void pressButton(String words) {
        onJavaFx(() -> {
            scene().getRoot().lookupAll(".button").stream()
                    .filter(node -> node instanceof Button button && words.equals(button.getText()))
                    .findFirst()
                    .map(Button.class::cast)
                    .orElseThrow()
                    .fire();
            return words;
        });
    }

    /** Clicks the middle of a node, which has its place even if it has just appeared, and is scrolled to if it must be. */
    void click(String id) {
        waitFor(id);
        onJavaFx(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            Scrolling.to(node(id));
            scene().getRoot().layout();
            Bounds place = node(id).localToScreen(node(id).getLayoutBounds());
            Robot robot = new Robot();
            robot.mouseMove(place.getCenterX(), place.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
            return id;
        });
    }

    /** Presses a button as soon as it can be pressed, wherever an animation has it. */
    void fire(String id) {
        waitFor(id);
        until("#" + id + " can be pressed", ready -> onJavaFx(() -> !node(id).isDisabled()));
        onJavaFx(() -> {
            ((ButtonBase) node(id)).fire();
            return id;
        });
    }

    /** Writes words into a field in place of what stands there. */
    void write(String id, String words) {
        waitFor(id);
        onJavaFx(() -> {
            ((TextInputControl) node(id)).setText(words);
            return words;
        });
    }

    /** Puts the keyboard on a node. */
    void focus(String id) {
        waitFor(id);
        onJavaFx(() -> {
            node(id).requestFocus();
            return id;
        });
    }

    /** Types letters into a field and ends with Enter there. */
    void enter(String id, String words) {
        type(id, words);
        onJavaFx(() -> {
            KeyPresses.press(node(id), KeyCode.ENTER, false, false);
            return words;
        });
    }

    /** Types letters into a field, whatever has the keyboard while a pane is still on its way in. */
    void type(String id, String words) {
        focus(id);
        // Before its first frame a field hears no keys, and nobody could see it to type.
        until(
                "#" + id + " is drawn",
                drawn -> onJavaFx(() -> !(drawn.node(id) instanceof Control field) || field.getSkin() != null));
        words.chars()
                .forEach(letter -> onJavaFx(() -> {
                    KeyPresses.type(node(id), (char) letter);
                    return letter;
                }));
    }

    void press(KeyCode code) {
        press(code, false, false);
    }

    void press(KeyCode code, boolean shift, boolean control) {
        onJavaFx(() -> {
            KeyPresses.press(focusOwner(), code, shift, control);
            return code;
        });
    }

    /** Puts the keyboard on a node as soon as it is there and presses a key, before any frame can take the node away. */
    void pressOn(String what, Supplier<Optional<Node>> node, KeyCode code) {
        until(
                what + " is there",
                there -> onJavaFx(() -> {
                    Optional<Node> found = node.get();
                    found.ifPresent(Node::requestFocus);
                    found.ifPresent(one -> KeyPresses.press(one, code, false, false));
                    return found.isPresent();
                }));
    }

    /** The words on a label or button. */
    String text(String id) {
        waitFor(id);
        return onJavaFx(() -> ((Labeled) node(id)).getText());
    }

    boolean sees(String id) {
        return onJavaFx(() -> scene().lookup("#" + id) != null && isSeen(node(id)));
    }

    void waitFor(String id) {
        until("#" + id + " is there", robot -> robot.sees(id));
    }

    /** Waits for the window to come to this. */
    void until(String what, Predicate<WindowRobot> condition) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        boolean met = condition.test(this);
        while (!met && System.currentTimeMillis() < end) {
            pause();
            met = condition.test(this);
        }
        assertThat(met).as(what).isTrue();
    }

    /** Waits until all is loaded and saved. */
    void settle() {
        until("nothing is loaded or saved any more", robot -> onJavaFx(window::isIdle));
    }

    Node node(String id) {
        return Objects.requireNonNull(scene().lookup("#" + id), id);
    }

    Scene scene() {
        return window.stage().getScene();
    }

    /** A node of a screen that was just left still has the keyboard until the next frame, and keys end in it. */
    private Node focusOwner() {
        Node owner = scene().getFocusOwner();
        return owner == null || owner.getScene() == null ? scene().getRoot() : owner;
    }

    private static boolean isSeen(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Whether a node and all that it lies in are visible: a list keeps rows that it does not need out of sight. */
    static boolean isShown(Node node) {
        return Stream.iterate(node, one -> one != null, Node::getParent).allMatch(Node::isVisible);
    }

    static <T> T onJavaFx(Callable<T> work) {
        return JavaFx.call(work);
    }

    /** Closes the window as its cross does, and then the program. */
    @Override
    public void close() {
        onJavaFx(() -> {
            window.stage().hide();
            return window;
        });
        try {
            assertThat(closed.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        studio.close();
    }
}
