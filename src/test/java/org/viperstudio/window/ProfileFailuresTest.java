package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.OpenProfile;

/** What goes wrong with profiles costs nobody a word, in the real window on a real store. */
class ProfileFailuresTest {
    private static final String TILE = "picture-07-person-with-an-umbrella-jpg";

    @TempDir
    private Path data;

    private WindowRobot open() {
        Studio studio = Studio.open(DataFolder.at(data));
        studio.profiles().create("Bo", FileKey.NONE);
        studio.profiles().switchTo(studio.profiles().create("Ada", FileKey.NONE), FileKey.NONE);
        return WindowRobot.open(studio, new SmallPaintChoices());
    }

    @Test
    void aTakenNameIsRefusedAndCommentsAreKept() {
        try (WindowRobot robot = open()) {
            robot.waitFor("wall");
            rename(robot, "Bo");
            robot.until("it is refused", said -> robot.notices().stream().anyMatch(told -> told.contains("already")));
            rename(robot, "Ada");
            robot.settle();
            assertThat(robot.notices()).as("its own name is no fault").hasSize(1);
            keepsComments(robot);
        }
    }

    private static void rename(WindowRobot robot, String name) {
        robot.choose("profile-menu", "profile-menu-rename");
        robot.write("profile-name", name);
        robot.fire("dialog-on");
    }

    @Test
    void aPasswordThatCannotBeSetLeavesTheProfileOpen() throws IOException {
        try (WindowRobot robot = open()) {
            robot.waitFor("wall");
            blockBackups(robot);
            robot.choose("profile-menu", "profile-menu-password.set");
            robot.write("password-new", "tulips");
            robot.write("password-again", "tulips");
            robot.fire("dialog-on");
            robot.until("it failed", said -> robot.notices().stream().anyMatch(told -> told.contains("Cannot write")));
            robot.settle();
            assertThat(robot.profiles().current().encrypted()).isFalse();
            keepsComments(robot);
        }
    }

    /** No backup can be made where a file stands in the folder's place; without one no password is set. */
    private void blockBackups(WindowRobot robot) throws IOException {
        Path backups = data.resolve("profiles")
                .resolve(robot.profiles().current().id())
                .resolve("backups");
        robot.until("the backup of the day is made", made -> {
            Path[] files = backups.toFile().isDirectory() ? list(backups) : new Path[0];
            return files.length == 1 && files[0].toString().endsWith(".zip");
        });
        for (Path backup : list(backups)) {
            Files.delete(backup);
        }
        Files.delete(backups);
        Files.writeString(backups, "in the way");
    }

    private static Path[] list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toArray(Path[]::new);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void nothingIsTakenInWhileTheProfileIsClosed() {
        try (WindowRobot robot = open()) {
            robot.click(TILE);
            robot.waitFor("comment");
            CountDownLatch held = new CountDownLatch(1);
            try {
                hold(robot.profiles().openProperty().get(), held);
                rename(robot, "Cleo");
                assertThat(robot.text("profile-work")).isEqualTo("Changing Ada");
                robot.type("comment", "said to nobody");
                assertThat(WindowRobot.onJavaFx(() -> ((TextArea) robot.node("comment")).getText()))
                        .isEmpty();
            } finally {
                held.countDown();
            }
            robot.until(
                    "it has the new name", named -> robot.text("profile-menu").equals("Cleo"));
            assertThat(robot.sees("profile-work")).isFalse();
        }
    }

    /** Lets no profile be opened or closed for a time. */
    private static void hold(OpenProfile profile, CountDownLatch until) {
        CountDownLatch begun = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> profile.lasting().use(open -> {
            begun.countDown();
            await(until);
            return open;
        }));
        await(begun);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void keepsComments(WindowRobot robot) {
        robot.click(TILE);
        robot.type("comment", "I love fog");
        robot.press(KeyCode.ENTER);
        robot.settle();
        assertThat(robot.studio().profiles().current().comments().kept())
                .extracting(StoredComment::text)
                .containsExactly("I love fog");
    }
}
