package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.StoredComment;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.CommentService;
import org.viperstudio.window.shell.Screen;

/** Undo in the real window: by the button of a notice, and by Ctrl+Z on every screen. */
class UndoTest {
    private static final String TILE = "picture-07-person-with-an-umbrella-jpg";

    @TempDir
    private Path data;

    @Test
    void eachNoticeUndoesItsOwnAction() {
        try (WindowRobot robot = open()) {
            remove(robot, "impasto");
            remove(robot, "teal");
            robot.pressButton("Undo");
            robot.settle();
            assertThat(liked(robot)).containsExactly("foggy", "impasto");
            robot.press(KeyCode.Z, false, true);
            robot.settle();
            assertThat(liked(robot)).as("the version before").containsExactly("foggy");
            robot.press(KeyCode.Z, true, true);
            robot.settle();
            assertThat(liked(robot)).containsExactly("foggy", "impasto");
        }
    }

    @Test
    void ctrlZUndoesOnAnotherScreenToo() {
        try (WindowRobot robot = open()) {
            clearComment(robot);
            go(robot, Screen.HISTORY);
            robot.type("history-search", "warm");
            robot.press(KeyCode.Z, false, true);
            robot.settle();
            assertThat(comments(robot).kept()).as("words come first").isEmpty();
            robot.focus("history-favourites");
            robot.press(KeyCode.Z, false, true);
            robot.settle();
            assertThat(comments(robot).kept()).hasSize(1);
        }
    }

    @Test
    void theTasteIsUndoneByItsVersionsAlone() {
        try (WindowRobot robot = open()) {
            clearComment(robot);
            go(robot, Screen.TASTE);
            robot.settle();
            remove(robot, "impasto");
            robot.press(KeyCode.Z, false, true);
            robot.settle();
            assertThat(liked(robot)).contains("impasto");
            go(robot, Screen.HISTORY);
            robot.focus("history-favourites");
            robot.press(KeyCode.Z, false, true);
            robot.settle();
            assertThat(comments(robot).kept())
                    .as("the key takes back what was done before, and not the removal once more")
                    .hasSize(1);
        }
    }

    @Test
    void ctrlZInAFieldUndoesNothingElsewhere() {
        try (WindowRobot robot = open()) {
            clearComment(robot);
            go(robot, Screen.CREATE);
            robot.waitFor("more-settings");
            WindowRobot.onJavaFx(() -> {
                ((TitledPane) robot.node("more-settings")).setExpanded(true);
                return robot;
            });
            for (String field : List.of("steps", "prompt")) {
                robot.focus(field);
                robot.press(KeyCode.Z, false, true);
                robot.settle();
                assertThat(comments(robot).kept()).as(field).isEmpty();
            }
        }
    }

    @Test
    void ctrlZRestoresADeletedProfile() {
        try (WindowRobot robot = open()) {
            clearComment(robot);
            go(robot, Screen.TASTE);
            robot.choose("profile-menu", "profile-menu-delete");
            robot.until(
                    "it is deleted",
                    deleted -> robot.studio().profiles().deleted().size() == 1);
            robot.settle();
            robot.press(KeyCode.Z, false, true);
            robot.until(
                    "it is back", back -> robot.studio().profiles().deleted().isEmpty());
            robot.settle();
            robot.press(KeyCode.Z, false, true);
            robot.settle();
            assertThat(comments(robot).kept())
                    .as("what was cleared in the profile before is no matter of this one")
                    .isEmpty();
            assertThat(robot.notices()).noneMatch(notice -> notice.contains("could not"));
        }
    }

    @Test
    void ctrlZRestoresAClearedComment() {
        try (WindowRobot robot = open()) {
            clearComment(robot);
            robot.press(KeyCode.Z, false, true);
            robot.settle();
            assertThat(comments(robot).kept())
                    .as("the keyboard is in the next picture's box")
                    .isEmpty();
            robot.press(KeyCode.ESCAPE);
            robot.press(KeyCode.Z, false, true);
            robot.settle();
            assertThat(comments(robot).kept())
                    .singleElement()
                    .extracting(StoredComment::text)
                    .isEqualTo("warm light");
        }
    }

    /** Clears a comment, which can be undone, and leaves the focus in the next picture's comment box. */
    private static void clearComment(WindowRobot robot) {
        go(robot, Screen.GALLERY);
        robot.click(TILE);
        robot.enter("comment", "warm light");
        robot.settle();
        robot.press(KeyCode.ESCAPE);
        robot.click(TILE);
        robot.write("comment", "");
        robot.press(KeyCode.ENTER);
        robot.settle();
        assertThat(comments(robot).kept()).isEmpty();
    }

    private WindowRobot open() {
        Studio studio = Studio.open(DataFolder.at(data));
        List.of("impasto", "teal", "foggy")
                .forEach(word -> studio.profiles().current().taste().add(word, true));
        WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices());
        go(robot, Screen.TASTE);
        return robot;
    }

    private static void go(WindowRobot robot, Screen screen) {
        WindowRobot.onJavaFx(() -> {
            robot.window().context().navigation().go(screen);
            return screen;
        });
    }

    private static void remove(WindowRobot robot, String word) {
        robot.focus("chip-liked-" + word);
        robot.press(KeyCode.DELETE);
        robot.settle();
    }

    private static List<String> liked(WindowRobot robot) {
        return robot.studio().profiles().current().taste().attributes().stream()
                .map(TasteAttribute::name)
                .toList();
    }

    private static CommentService comments(WindowRobot robot) {
        return robot.studio().profiles().current().comments();
    }
}
