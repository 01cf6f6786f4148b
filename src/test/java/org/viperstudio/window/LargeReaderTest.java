package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.TasteVersion;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.idefics2.LanguageChoice;
import org.viperstudio.studio.idefics2.SmallIdefics2;
import org.viperstudio.window.shell.Screen;

/** A small IDEFICS2 with random weights reads comments in the real window. */
class LargeReaderTest {
    @TempDir
    private Path folder;

    private Studio studio() {
        Studio studio = Studio.open(DataFolder.at(folder.resolve("data")));
        SmallIdefics2.comment(studio);
        return studio;
    }

    private static void taste(WindowRobot robot) {
        WindowRobot.onJavaFx(() -> {
            robot.window().context().navigation().go(Screen.TASTE);
            return robot;
        });
        robot.settle();
    }

    @SuppressWarnings("unchecked")
    private static void choose(WindowRobot robot, Optional<LanguageChoice> choice) {
        robot.waitFor("taste-reader");
        WindowRobot.onJavaFx(() -> {
            ((ComboBox<Optional<LanguageChoice>>) robot.node("taste-reader")).setValue(choice);
            return choice;
        });
    }

    private static long versions(WindowRobot robot) {
        return robot.studio().profiles().current().taste().versions().stream()
                .filter(version -> version.origin() == TasteVersion.Origin.EXTRACTED)
                .count();
    }

    @Test
    void itIsOfferedWithItsFilesAndReadsOnTheTasteScreen() {
        Studio studio = studio();
        LanguageChoice choice = SmallIdefics2.register(studio, folder);
        try (WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices())) {
            taste(robot);
            robot.until("the built-in reader read", read -> versions(robot) == 1);
            choose(robot, Optional.of(choice));
            robot.until("IDEFICS2 read", read -> versions(robot) == 2);
            robot.until("it says no more that it reads", done -> !robot.sees("reading-cancel"));
            choose(robot, Optional.empty());
            robot.until("the built-in reader read again", read -> versions(robot) == 3);
        }
    }

    @Test
    void itsOutputIsStreamedAndItCanBeCancelled() {
        Studio studio = studio();
        LanguageChoice choice = SmallIdefics2.register(studio, folder);
        SmallIdefics2.writeLong(choice);
        try (WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices())) {
            taste(robot);
            choose(robot, Optional.of(choice));
            robot.waitFor("reading-written");
            assertThat(robot.text("reading-written")).isNotBlank();
            robot.click("reading-cancel");
            robot.waitFor("reading-again");
            assertThat(versions(robot)).as("only the built-in reader's").isEqualTo(1);
            robot.focus("reading-again");
            robot.press(KeyCode.SPACE);
            robot.waitFor("reading-written");
            robot.click("reading-cancel");
            robot.waitFor("reading-again");
        }
    }

    @Test
    void itIsHiddenWithoutItsFiles() {
        try (WindowRobot robot = WindowRobot.open(studio(), new SmallPaintChoices())) {
            taste(robot);
            robot.until("the built-in reader read", read -> versions(robot) == 1);
            assertThat(robot.sees("taste-reader")).isFalse();
        }
    }
}
