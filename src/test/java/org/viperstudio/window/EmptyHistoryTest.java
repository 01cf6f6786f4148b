package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.window.shell.Screen;

/** The History screen of somebody who has not painted yet. */
class EmptyHistoryTest {
    @TempDir
    private Path data;

    @Test
    void itSaysWhatIsKeptHereAndLeadsToPainting() {
        try (WindowRobot robot = WindowRobot.open(data)) {
            go(robot, Screen.HISTORY);
            robot.waitFor("history-nothing");
            assertThat(robot.text("history-why")).isEqualTo("What you paint is kept here.");
            assertThat(robot.text("history-count")).isEqualTo("no pictures");
            WindowRobot.onJavaFx(() -> {
                ((ToggleButton) robot.node("history-favourites")).fire();
                return robot;
            });
            robot.until("it says why", said -> robot.text("history-why").startsWith("No favourites yet."));
            robot.write("history-search", "owl");
            robot.until("it says why", said -> robot.text("history-why").startsWith("No picture matches"));
            assertThat(robot.sees("history-paint")).isFalse();
            robot.write("history-search", "");
            robot.fire("history-favourites");
            robot.fire("history-paint");
            assertThat(WindowRobot.onJavaFx(
                            () -> robot.window().context().navigation().screen()))
                    .isEqualTo(Screen.CREATE);
            robot.settle();
        }
    }

    private static void go(WindowRobot robot, Screen screen) {
        WindowRobot.onJavaFx(() -> {
            robot.window().context().navigation().go(screen);
            return screen;
        });
    }
}
