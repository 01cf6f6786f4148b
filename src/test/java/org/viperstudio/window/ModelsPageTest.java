package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.window.shell.Screen;

/** The Models page of the real window; what it fetches is tested below it. */
class ModelsPageTest {
    private static final Path SMALL = Path.of("src/test/resources/parity/sdxl").toAbsolutePath();
    private static final Path NO_MODEL =
            Path.of("src/test/resources/parity/images").toAbsolutePath();

    @TempDir
    private Path data;

    @Test
    void aModelIsUsedWhereItLiesAndForgotten() {
        try (WindowRobot robot = open()) {
            robot.files().answer(NO_MODEL);
            robot.click("models-register-folder");
            robot.until("a folder without a model is refused", said -> !robot.notices()
                    .isEmpty());
            assertThat(robot.studio().models().registered()).isEmpty();
            robot.files().answer(SMALL);
            robot.click("models-register-folder");
            robot.until("it is on the page", there -> shows(robot, SMALL.toString()));
            assertThat(robot.studio().models().registered()).hasSize(1);
            robot.pressButton("Forget");
            robot.until("it is gone", gone -> !shows(robot, SMALL.toString()));
            assertThat(SMALL).as("forgetting deletes nothing").isNotEmptyDirectory();
            assertThat(robot.studio().models().registered()).isEmpty();
        }
    }

    @Test
    void offlineNothingIsOffered() {
        try (WindowRobot robot = open()) {
            assertThat(mayDownload(robot)).isTrue();
            robot.click("offline");
            robot.until("no download is offered", offline -> !mayDownload(robot));
            robot.settle();
            assertThat(robot.studio().models().isOffline()).isTrue();
        }
    }

    private WindowRobot open() {
        WindowRobot robot = WindowRobot.open(data);
        WindowRobot.onJavaFx(() -> {
            robot.window().desk().navigation().go(Screen.MODELS);
            return robot;
        });
        robot.waitFor("offline");
        return robot;
    }

    private static boolean mayDownload(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> robot.scene().getRoot().lookupAll(".button").stream()
                .anyMatch(node -> String.valueOf(node.getId()).startsWith("models-download") && !node.isDisabled()));
    }

    private static boolean shows(WindowRobot robot, String words) {
        return WindowRobot.onJavaFx(() -> robot.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label
                        && String.valueOf(label.getText()).contains(words)));
    }
}
