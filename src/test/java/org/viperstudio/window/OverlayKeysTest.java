package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.window.shell.Screen;

/** An open overlay has the focus in the real window, and no key reaches what lies beneath it. */
class OverlayKeysTest {
    private static final String TILE = "picture-07-person-with-an-umbrella-jpg";

    @TempDir
    private Path data;

    @Test
    void helpOverACommentIsClosedByEscapeAndTheFocusReturns() {
        try (WindowRobot robot = WindowRobot.open(data)) {
            robot.click(TILE);
            robot.type("comment", "warm");
            robot.press(KeyCode.F1);
            robot.waitFor("shortcut-sheet");
            assertThat(hasKeyboard(robot, "shortcut-sheet")).isTrue();
            robot.press(KeyCode.ESCAPE);
            robot.until("the sheet is closed", closed -> !isOpen(robot));
            assertThat(robot.sees("comment")).isTrue();
            assertThat(hasKeyboard(robot, "comment")).isTrue();
            robot.press(KeyCode.F1);
            robot.press(KeyCode.F1);
            assertThat(isOpen(robot)).isFalse();
        }
    }

    @Test
    void keysDoNotReachThePageUnderneath() {
        try (WindowRobot robot = WindowRobot.open(data)) {
            go(robot, Screen.TASTE);
            robot.type("add-liked", "zz");
            robot.fire("queue");
            robot.waitFor("queue-drawer");
            assertThat(hasKeyboard(robot, "queue-pause")).isTrue();
            WindowRobot.onJavaFx(() -> {
                robot.node("add-liked").requestFocus();
                return robot;
            });
            assertThat(hasKeyboard(robot, "queue-drawer")).isTrue();
            robot.enter("add-liked", "x");
            robot.settle();
            assertThat(text(robot, "add-liked")).isEqualTo("zz");
            assertThat(robot.studio().profiles().current().taste().attributes()).isEmpty();
            robot.press(KeyCode.ESCAPE);
            assertThat(isOpen(robot)).isFalse();
            assertThat(hasKeyboard(robot, "add-liked")).isTrue();
        }
    }

    @Test
    void aSheetHasACloseButton() {
        try (WindowRobot robot = WindowRobot.open(data)) {
            for (String opener : List.of("help", "queue")) {
                robot.fire(opener);
                robot.waitFor("sheet-close");
                robot.fire("sheet-close");
                robot.until("the sheet is closed", closed -> !isOpen(robot));
            }
        }
    }

    @Test
    void helpLeavesADialogAndWhatWasWrittenThere() {
        try (WindowRobot robot = WindowRobot.open(data)) {
            robot.choose("profile-menu", "profile-menu-new");
            robot.waitFor("dialog");
            Node field = WindowRobot.onJavaFx(() -> robot.scene().getFocusOwner());
            assertThat(field).isInstanceOf(TextInputControl.class);
            WindowRobot.onJavaFx(() -> {
                ((TextInputControl) field).setText("Ada");
                return field;
            });
            robot.press(KeyCode.F1);
            assertThat(isOpen(robot)).isTrue();
            assertThat(hasKeyboard(robot, "dialog")).isTrue();
            assertThat(((TextInputControl) field).getText()).isEqualTo("Ada");
            robot.press(KeyCode.ESCAPE);
            assertThat(isOpen(robot)).isFalse();
            WindowRobot.onJavaFx(() -> {
                robot.scene().getRoot().requestFocus();
                return robot;
            });
            robot.press(KeyCode.ENTER);
            robot.settle();
            assertThat(robot.studio().profiles().all())
                    .as("Enter presses no button of a dialog that was closed")
                    .hasSize(1);
        }
    }

    private static void go(WindowRobot robot, Screen screen) {
        WindowRobot.onJavaFx(() -> {
            robot.window().context().navigation().go(screen);
            return screen;
        });
    }

    private static boolean isOpen(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> robot.window().context().overlay().isShown());
    }

    private static String text(WindowRobot robot, String id) {
        return WindowRobot.onJavaFx(() -> ((TextInputControl) robot.node(id)).getText());
    }

    /** Whether the focus is on this node or on one within it. */
    private static boolean hasKeyboard(WindowRobot robot, String id) {
        return WindowRobot.onJavaFx(() -> {
            Node owner = robot.scene().getFocusOwner();
            while (owner != null && !id.equals(owner.getId())) {
                owner = owner.getParent();
            }
            return owner != null;
        });
    }
}
