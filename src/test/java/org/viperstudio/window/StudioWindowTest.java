package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.profile.CommentService;
import org.viperstudio.window.shell.Screen;

/** The real window with the real store and extractor, from the first comment to the next start. */
class StudioWindowTest {
    private static final String UMBRELLA = "07-person-with-an-umbrella.jpg";
    private static final String TILE = "picture-07-person-with-an-umbrella-jpg";

    @TempDir
    private Path data;

    @Test
    void aCommentIsKeptWithEnterAndTheNextPictureOpens() {
        try (WindowRobot robot = WindowRobot.open(data)) {
            robot.click(TILE);
            robot.until(
                    "the caret is in the box",
                    ready -> WindowRobot.onJavaFx(() -> robot.node("comment").isFocused()));
            robot.type("comment", "I love the warm light");
            robot.press(KeyCode.ENTER, true, false);
            robot.type("comment", "and the quiet mood.");
            String title = robot.text("large-title");
            robot.press(KeyCode.ENTER);
            robot.until("another picture is open", moved -> !robot.text("large-title")
                    .equals(title));
            robot.settle();
            assertThat(said(robot)).isEqualTo("I love the warm light\nand the quiet mood.");
            robot.press(KeyCode.ESCAPE);
            assertThat(robot.text("progress")).startsWith("1 ");
        }
    }

    @Test
    void nothingIsCreatedInAdvanceForAWindowThatIsClosed() throws InterruptedException {
        WindowRobot.open(data).close();
        List<Thread> preloading = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("window-ahead"))
                .toList();
        for (Thread thread : preloading) {
            thread.join(Duration.ofSeconds(20));
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void aDraftOutlivesTheProgram() {
        try (WindowRobot robot = WindowRobot.open(data)) {
            robot.click(TILE);
            robot.type("comment", "half a thou");
        }
        try (WindowRobot robot = WindowRobot.open(data)) {
            assertThat(comments(robot).drafts())
                    .singleElement()
                    .extracting(StoredComment::text)
                    .isEqualTo("half a thou");
            robot.click(TILE);
            robot.waitFor("comment");
            robot.until(
                    "the words are back",
                    back -> WindowRobot.onJavaFx(
                            () -> ((TextArea) robot.node("comment")).getText().equals("half a thou")));
        }
    }

    @Test
    void theProgramEndsAndSavesEvenIfItsSettingsCannotBeWritten() throws IOException {
        try (WindowRobot robot = WindowRobot.open(data)) {
            robot.click(TILE);
            robot.type("comment", "half a thou");
            Files.deleteIfExists(data.resolve("settings.json"));
            Files.createDirectories(data.resolve("settings.json").resolve("in the way"));
        }
        try (WindowRobot robot = WindowRobot.open(data)) {
            assertThat(comments(robot).drafts()).extracting(StoredComment::text).containsExactly("half a thou");
        }
    }

    @Test
    void marksSetInTheGridAreSaved() {
        try (WindowRobot robot = WindowRobot.open(data)) {
            robot.click(TILE);
            robot.waitFor("comment");
            robot.press(KeyCode.UP, false, true);
            robot.settle();
            assertThat(comments(robot).kept())
                    .singleElement()
                    .extracting(StoredComment::mark)
                    .isEqualTo(Mark.LOVED);
            robot.press(KeyCode.ESCAPE);
            robot.click("filter-liked");
            robot.until("only the loved one is shown", shown -> !robot.sees("picture-10-beach-jpg"));
            assertThat(robot.sees(TILE)).isTrue();
        }
    }

    @Test
    void arrowsMoveWhileTheBoxIsEmpty() {
        try (WindowRobot robot = WindowRobot.open(data)) {
            robot.click(TILE);
            robot.waitFor("comment");
            String first = robot.text("large-title");
            robot.press(KeyCode.RIGHT);
            String second = robot.text("large-title");
            assertThat(second).isNotEqualTo(first);
            robot.press(KeyCode.LEFT);
            assertThat(robot.text("large-title")).isEqualTo(first);
            robot.type("comment", "a");
            robot.press(KeyCode.RIGHT);
            assertThat(robot.text("large-title")).isEqualTo(first);
        }
    }

    @Test
    void paintingIsOfferedAfterThreeComments() {
        try (WindowRobot robot = WindowRobot.open(data)) {
            robot.waitFor("paint-something");
            assertThat(disabled(robot)).isTrue();
            robot.click(TILE);
            for (String words : List.of("warm light", "soft lines", "no neon please")) {
                robot.enter("comment", words);
            }
            robot.settle();
            robot.press(KeyCode.ESCAPE);
            robot.waitFor("paint-something");
            assertThat(disabled(robot)).isFalse();
        }
    }

    @Test
    void everyScreenOpensAndTheSheetShowsTheKeys() {
        try (WindowRobot robot = WindowRobot.open(data)) {
            robot.waitFor(TILE);
            for (Screen screen : robot.window().screens()) {
                robot.press(digit(screen), false, true);
                robot.until(
                        screen + " is shown",
                        shown -> WindowRobot.onJavaFx(() ->
                                        robot.window().context().navigation().screen())
                                == screen);
                robot.settle();
                assertThat(WindowRobot.onJavaFx(
                                () -> UnnamedControls.under(robot.scene().getRoot())))
                        .as("controls of %s without a name for screen readers", screen)
                        .isEmpty();
            }
            robot.press(KeyCode.F1);
            robot.waitFor("shortcut-sheet");
            robot.press(KeyCode.F1);
        }
    }

    private static KeyCode digit(Screen screen) {
        return KeyCode.valueOf("DIGIT" + (screen.ordinal() + 1));
    }

    private static boolean disabled(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> robot.node("paint-something").isDisabled());
    }

    private static CommentService comments(WindowRobot robot) {
        return robot.studio().profiles().current().comments();
    }

    private static String said(WindowRobot robot) {
        return comments(robot)
                .kept(new PictureRef.Gallery(UMBRELLA))
                .map(StoredComment::text)
                .orElse("");
    }
}
