package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.DataLock;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.StoreException;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.ProfileService;

/** What keeps the program from starting is reported in a window, with options to continue. */
class StartFailureWindowTest {
    /** What stands before says that a file is encrypted. */
    private static final int ENCRYPTED_FROM = 4096;

    @TempDir
    private Path data;

    @Test
    void aFolderInUseIsReportedAndCanBeTriedAgain() throws InterruptedException {
        JavaFx.start();
        DataLock other = DataLock.take(DataFolder.at(data));
        CompletableFuture<Studio> opened = CompletableFuture.supplyAsync(() -> WindowProgram.open(data));
        assertThat(told()).contains("already running");
        press("start-again");
        assertThat(told()).as("it is in use still").contains("already running");
        other.close();
        press("start-again");
        try (Studio studio = opened.join()) {
            assertThat(studio.profiles().all()).isEmpty();
        }
    }

    @Test
    void givingUpThrowsTheFailureForTheExitCode() throws Exception {
        JavaFx.start();
        Path file = Files.createFile(data.resolve("file"));
        CompletableFuture<Studio> opened =
                CompletableFuture.supplyAsync(() -> WindowProgram.open(file.resolve("folder")));
        assertThat(told()).contains("cannot be made");
        press("start-close");
        assertThat(opened)
                .failsWithin(java.time.Duration.ofMinutes(1))
                .withThrowableThat()
                .withCauseInstanceOf(StoreException.class);
    }

    /** Waits for the window, and returns its text. */
    private static String told() throws InterruptedException {
        Optional<String> told = Optional.empty();
        for (int i = 0; i < 1000 && told.isEmpty(); i++) {
            Thread.sleep(20);
            told = JavaFx.call(() -> windows().stream()
                    .map(window -> ((Label) window.getScene().lookup("#start-fault")).getText())
                    .findFirst());
        }
        return told.orElse("");
    }

    private static void press(String id) {
        JavaFx.call(() -> {
            ((Button) windows().getFirst().getScene().lookup("#" + id)).fire();
            return id;
        });
    }

    private static List<Window> windows() {
        return Window.getWindows().stream()
                .filter(window -> window.getScene().lookup("#start-fault") != null)
                .toList();
    }

    @Test
    void aDamagedProfileGoesBackToItsBackup() throws IOException {
        ProfileInfo ada = live("Ada");
        damage(ada);
        try (WindowRobot robot = WindowRobot.open(data)) {
            robot.until("it is told", said -> robot.text("unlock-fault").contains("damaged"));
            assertThat(WindowRobot.onJavaFx(
                            () -> UnnamedControls.under(robot.scene().getRoot())))
                    .as("controls without a name for screen readers")
                    .isEmpty();
            robot.fire("unlock");
            robot.settle();
            assertThat(robot.text("unlock-fault")).as("it is damaged still").contains("damaged");
            robot.fire("backup-restore");
            robot.waitFor("wall");
            assertThat(robot.studio().profiles().current().comments().kept())
                    .extracting(StoredComment::text)
                    .containsExactly("I love fog");
        }
    }

    @Test
    void aDamagedProfileWithAPasswordGoesBackToItsBackupToo() throws IOException {
        FileKey secret = new FileKey("roses");
        ProfileInfo ada = live("Ada", secret);
        damage(ada, ENCRYPTED_FROM);
        Path file = folder(ada).resolve("profile.mv.db");
        byte[] damaged = Files.readAllBytes(file);
        try (WindowRobot robot = WindowRobot.open(data)) {
            robot.write("unlock-password", "tulips");
            robot.fire("unlock");
            robot.waitFor("backup-restore");
            assertThat(robot.text("unlock-fault")).contains("not the password").contains("damaged");
            assertThat(robot.sees("unlock-begin")).isTrue();
            robot.fire("backup-restore");
            robot.settle();
            assertThat(file).as("a wrong password takes nobody back").hasBinaryContent(damaged);
            robot.write("unlock-password", "roses");
            robot.fire("unlock");
            robot.settle();
            robot.waitFor("backup-restore");
            robot.fire("backup-restore");
            robot.waitFor("wall");
            assertThat(robot.studio().profiles().current().comments().kept())
                    .extracting(StoredComment::text)
                    .containsExactly("I love fog");
        }
    }

    @Test
    void anotherProfileOpensInItsPlace() throws IOException {
        ProfileInfo bo = live("Bo");
        damage(live("Ada"));
        try (WindowRobot robot = WindowRobot.open(data)) {
            robot.until("it is told", said -> robot.text("unlock-fault").contains("damaged"));
            WindowRobot.onJavaFx(() -> {
                ((ComboBox<?>) robot.node("unlock-profile")).getSelectionModel().select(0);
                return robot;
            });
            assertThat(robot.text("unlock-fault")).isEmpty();
            robot.fire("unlock");
            robot.waitFor("wall");
            assertThat(robot.profiles().current()).isEqualTo(bo);
        }
    }

    @Test
    void ifNothingElseWorksANewProfileIsCreated() throws IOException {
        ProfileInfo ada = live("Ada");
        damage(ada);
        try (var backups = Files.list(folder(ada).resolve("backups"))) {
            for (Path backup : backups.toList()) {
                Files.delete(backup);
            }
        }
        try (WindowRobot robot = WindowRobot.open(data)) {
            robot.waitFor("unlock-begin");
            WindowRobot.onJavaFx(() -> {
                Button begin = (Button) robot.node("unlock-begin");
                begin.fire();
                begin.fire();
                return begin;
            });
            robot.waitFor("wall");
            robot.settle();
            assertThat(robot.studio().profiles().all())
                    .as("the damaged one, and one that is new")
                    .hasSize(2);
            assertThat(robot.sees("backup-restore")).isFalse();
        }
        try (WindowRobot robot = WindowRobot.open(data)) {
            robot.waitFor("wall");
            assertThat(robot.profiles().current().name()).isEqualTo(System.getProperty("user.name"));
        }
    }

    /** A profile with a comment and a backup, open last. */
    private ProfileInfo live(String name) {
        return live(name, FileKey.NONE);
    }

    private ProfileInfo live(String name, FileKey key) {
        try (Studio studio = Studio.open(DataFolder.at(data))) {
            ProfileService profiles = studio.profiles();
            ProfileInfo made = profiles.create(name, key);
            profiles.switchTo(made, key).comments().add("I love fog");
            profiles.setPassword(made, key, key);
            return made;
        }
    }

    private Path folder(ProfileInfo profile) {
        return data.resolve("profiles").resolve(profile.id());
    }

    private void damage(ProfileInfo profile) throws IOException {
        damage(profile, 0);
    }

    private void damage(ProfileInfo profile, int from) throws IOException {
        Path file = folder(profile).resolve("profile.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, from, bytes.length, (byte) 7);
        Files.write(file, bytes);
    }
}
