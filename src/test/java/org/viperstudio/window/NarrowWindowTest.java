package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.FileKey;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.TasteService;
import org.viperstudio.window.shell.Screen;

/** The window as small as it may be, as on a small screen that shows everything at twice its size. */
class NarrowWindowTest {
    private static final double ROUNDING = 0.5;

    @TempDir
    private Path data;

    @Test
    void theGallerysHeadAndTheShortcutsAreReadToTheirEnds() {
        try (WindowRobot robot = WindowRobot.open(data)) {
            narrow(robot);
            robot.until("the progress is told in short", told -> robot.text("progress")
                    .equals("0 of 8"));
            assertThat(cut(robot, ".wall-header")).isEmpty();
            robot.fire("help");
            robot.waitFor("shortcut-sheet");
            robot.settle();
            assertThat(cut(robot, "#shortcut-sheet")).isEmpty();
        }
    }

    @Test
    void whatIsNotUnderstoodIsSaidToTheEnd() {
        try (WindowRobot robot = WindowRobot.open(data)) {
            narrow(robot);
            robot.click("picture-07-person-with-an-umbrella-jpg");
            robot.type("comment", "hm");
            robot.settle();
            assertThat(cut(robot, ".comment-panel")).isEmpty();
        }
    }

    @Test
    void wordsOfAnyLengthPushNothingOutOfSight() {
        try (WindowRobot robot = WindowRobot.open(data)) {
            narrow(robot);
            TasteService taste = robot.studio().profiles().current().taste();
            taste.add("the light that falls through old curtains on a kitchen table in late autumn", true);
            List.of("foggy", "muted colours", "candlelight", "grainy").forEach(word -> taste.add(word, true));
            WindowRobot.onJavaFx(() -> {
                robot.window().context().navigation().go(Screen.TASTE);
                return robot;
            });
            robot.waitFor("chip-liked-grainy");
            robot.settle();
            assertThat(WindowRobot.onJavaFx(() -> {
                        robot.scene().getRoot().applyCss();
                        robot.scene().getRoot().layout();
                        double end = right(robot.node("add-liked"));
                        return robot.scene().getRoot().lookupAll(".taste-chip").stream()
                                .filter(chip -> right(chip) > end)
                                .map(Node::getId)
                                .toList();
                    }))
                    .isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsExplainedToTheEnd() {
        Studio studio = Studio.open(DataFolder.at(data));
        studio.profiles().switchTo(studio.profiles().create(), FileKey.NONE);
        studio.profiles().create("Maximiliane of the long name and of the winter", new FileKey("right"));
        try (WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices())) {
            robot.choose("profile-menu", "profile-Maximiliane of the long name and of the winter");
            robot.type("password", "wrong");
            robot.fire("dialog-on");
            robot.waitFor("password-fault");
            robot.settle();
            assertThat(cut(robot, "#dialog")).isEmpty();
        }
    }

    @Test
    void theUndoButtonIsReadableHoweverLongTheNotice() {
        try (WindowRobot robot = WindowRobot.open(data)) {
            narrow(robot);
            WindowRobot.onJavaFx(() -> {
                robot.window().context().notices().offerUndo("All of this is deleted. ".repeat(20), "Undo", () -> {});
                return robot;
            });
            robot.waitFor("notice-action");
            assertThat(cut(robot, "#notices")).doesNotContain("Undo");
        }
    }

    private static void narrow(WindowRobot robot) {
        WindowRobot.onJavaFx(() -> {
            robot.window().stage().setWidth(robot.window().stage().getMinWidth());
            robot.window().stage().setHeight(robot.window().stage().getMinHeight());
            return robot;
        });
    }

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    private static boolean isCut(Labeled one) {
        return one.isWrapText()
                ? one.getHeight() + ROUNDING < one.prefHeight(one.getWidth())
                : one.getWidth() + ROUNDING < one.prefWidth(-1);
    }

    /** The words that have less room than they need. */
    private static List<String> cut(WindowRobot robot, String part) {
        return WindowRobot.onJavaFx(() -> {
            Node root = Objects.requireNonNull(robot.scene().lookup(part), part);
            robot.scene().getRoot().applyCss();
            robot.scene().getRoot().layout();
            return root.lookupAll(".label, .button, .toggle-button").stream()
                    .map(Labeled.class::cast)
                    .filter(one -> one.getText() != null && one.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY)
                    .filter(NarrowWindowTest::isCut)
                    .map(Labeled::getText)
                    .toList();
        });
    }
}
