package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.job.JobSnapshot;
import org.viperstudio.picture.Raster;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.FileKey;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.ProfileService;

/** An export that takes long, in the real window: it is written into a pipe that nobody reads yet. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProfileCopyJobsTest {
    @TempDir
    private Path data;

    private Path file;
    private Path pipe;

    @BeforeEach
    void layPipe() throws IOException, InterruptedException {
        file = data.resolve("ada.viper");
        pipe = data.resolve("ada.viper.part");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
    }

    private WindowRobot export() {
        WindowRobot robot = open();
        beginExport(robot);
        return robot;
    }

    private WindowRobot open() {
        Studio studio = Studio.open(DataFolder.at(data));
        ProfileService profiles = studio.profiles();
        profiles.switchTo(profiles.create("Ada", FileKey.NONE), FileKey.NONE)
                .comments()
                .bring(new Raster(16, 16, new int[256]), "green.png");
        WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices());
        robot.waitFor("wall");
        return robot;
    }

    private void beginExport(WindowRobot robot) {
        robot.files().answer(file);
        robot.choose("profile-menu", "profile-menu-export");
        robot.waitFor("profile-work");
    }

    @Test
    void commentsAreSavedMeanwhile() {
        try (WindowRobot robot = export()) {
            OpenProfile open = robot.profiles().openProperty().get();
            try {
                assertThat(robot.text("profile-work")).isEqualTo("Exporting Ada");
                assertThat(openItems(robot)).as("what can be done meanwhile").isZero();
                robot.click("picture-07-person-with-an-umbrella-jpg");
                robot.type("comment", "I love fog");
                robot.press(KeyCode.ENTER);
                robot.until("it is saved", saved -> open.comments().kept().size() == 1);
            } finally {
                read();
            }
            robot.until("it is exported", told -> robot.notices().stream()
                    .anyMatch(notice -> notice.startsWith("Ada is exported to ada.viper")));
            assertThat(robot.sees("profile-work")).isFalse();
            assertThat(openItems(robot)).isPositive();
        }
    }

    @Test
    void itCanBeCancelled() {
        try (WindowRobot robot = export()) {
            try {
                JobSnapshot job = robot.studio().jobs().jobs().getFirst();
                assertThat(job.title()).isEqualTo("Exporting Ada");
                robot.studio().jobs().cancel(job.id());
            } finally {
                read();
            }
            robot.until("it is cancelled", told -> robot.notices().stream()
                    .anyMatch(notice -> notice.startsWith("Cancelled.")));
            assertThat(robot.sees("profile-work")).isFalse();
            assertThat(file).doesNotExist();
            assertThat(robot.studio().jobs().jobs()).isEmpty();
        }
    }

    @Test
    void aCopyIsNotOpenedMeanwhile() {
        try (WindowRobot robot = open()) {
            robot.choose("profile-menu", "profile-menu-duplicate");
            robot.waitFor("notice-action");
            beginExport(robot);
            try {
                robot.pressButton("Open");
                assertThat(robot.notices())
                        .contains("Exporting Ada is not finished. Open Ada (copy) from the profile menu afterwards.");
                assertThat(robot.profiles().isChanging()).isFalse();
            } finally {
                read();
            }
            robot.until("it is exported", told -> !robot.sees("profile-work"));
            assertThat(robot.text("profile-menu")).isEqualTo("Ada");
        }
    }

    @Test
    void aPausedQueueDoesNotHoldItUp() {
        try (WindowRobot robot = open()) {
            robot.studio().jobs().pause();
            beginExport(robot);
            try {
                robot.fire("queue");
                robot.until(
                        "it can be seen",
                        seen -> WindowRobot.onJavaFx(() -> robot.node("queue-drawer").lookupAll(".label").stream()
                                .anyMatch(label -> ((Labeled) label).getText().equals("Exporting Ada"))));
            } finally {
                read();
            }
            robot.until("it is exported", told -> !robot.sees("profile-work"));
            assertThat(robot.studio().jobs().isPaused()).isTrue();
            assertThat(file).exists();
        }
    }

    private static long openItems(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> ((MenuButton) robot.node("profile-menu"))
                .getItems().stream()
                        .filter(item -> item.getId() != null)
                        .filter(item -> !item.isDisable())
                        .map(MenuItem::getId)
                        .count());
    }

    /** Lets the export go on. */
    private void read() {
        Thread.ofPlatform().daemon().start(() -> {
            try (InputStream reading = Files.newInputStream(pipe)) {
                reading.readAllBytes();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
