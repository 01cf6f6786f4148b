package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.window.create.Recipe;
import org.viperstudio.window.shell.Screen;

/** Renaming a profile opens it again while the window is in use. */
class RenamedProfileTest {
    @TempDir
    private Path data;

    @Test
    void theFormInCreateSurvivesRenamingTheProfile() {
        try (WindowRobot robot = WindowRobot.open(Studio.open(DataFolder.at(data)), new SmallPaintChoices())) {
            OpenProfile before = robot.studio().profiles().current();
            Recipe written = written(robot);
            robot.choose("profile-menu", "profile-menu-rename");
            robot.write("profile-name", "Ada");
            robot.fire("dialog-on");
            robot.until(
                    "it is open under its new name",
                    open -> robot.profiles().current().name().equals("Ada"));
            assertThat(robot.studio().profiles().current()).isNotSameAs(before);
            robot.settle();
            assertThat(WindowRobot.onJavaFx(
                            () -> robot.window().paintingScreens().model().recipe()))
                    .isEqualTo(written);
            assertThat(WindowRobot.onJavaFx(() -> ((TextArea) robot.node("prompt")).getText()))
                    .isEqualTo("Two dogs");
        }
    }

    private static Recipe written(WindowRobot robot) {
        WindowRobot.onJavaFx(() -> {
            robot.window().context().navigation().go(Screen.CREATE);
            return true;
        });
        robot.until(
                "the first picture is kept",
                kept -> robot.studio()
                                .profiles()
                                .current()
                                .history()
                                .page(HistoryQuery.ALL, 0, 2)
                                .size()
                        == 1);
        return WindowRobot.onJavaFx(() -> {
            ((TextArea) robot.node("prompt")).setText("Two dogs");
            var model = robot.window().paintingScreens().model();
            model.write(model.recipe()
                    .withNegative("cats")
                    .withSeed(7)
                    .withSeedLocked(true)
                    .withPaint(model.recipe().paint().withSteps(3)));
            return model.recipe();
        });
    }
}
