package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.picture.PngFile;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.create.SliderState;
import org.viperstudio.window.shell.Screen;

/** What can be done in the real window with a picture that was painted. */
class KeptPictureTest {
    @TempDir
    private Path folder;

    @Test
    void aPictureIsSavedWithItsSettingsOrWithoutAndDroppedBackIn() {
        Path open = folder.resolve("open.png");
        Path secret = folder.resolve("secret.png");
        try (WindowRobot robot = paint()) {
            robot.files().answer(open);
            robot.choose("export", "save");
            robot.files().answer(secret);
            robot.choose("export", "save-private");
            robot.until("both are written", written -> Files.exists(open) && Files.exists(secret));
            robot.settle();
            assertThat(robot.files().proposed()).allMatch("a-lighthouse-by-the-sea.png"::equals);
            assertThat(PngFile.texts(secret)).isEmpty();
            Map<String, String> texts = PngFile.texts(open);
            GenerationSettings saved = GenerationSettings.fromJson(texts.get(GenerationSettings.PNG_KEY));
            assertThat(saved.liked()).isEqualTo("impasto");
            repaint(robot, "Two dogs");
            assertThat(robot.drop("prompt", secret)).isTrue();
            robot.until("a picture without settings is refused", said -> robot.notices().stream()
                    .anyMatch(notice -> notice.contains("secret.png")));
            assertThat(prompt(robot)).isEqualTo("Two dogs");
            assertThat(robot.drop("prompt", open)).isTrue();
            robot.until("the old scene is back", back -> state(robot)
                    .scene()
                    .filter(scene ->
                            scene.seed() == saved.seed() && scene.prompt().equals(saved.prompt()))
                    .isPresent());
            assertThat(prompt(robot)).isEqualTo(saved.prompt());
        }
    }

    @Test
    void whatIsSaidOfAPictureIsKeptAndThePictureCanBeCopied() {
        try (WindowRobot robot = paint()) {
            robot.click("more-like-this");
            robot.waitFor("result-comment");
            robot.type("result-comment", "I love the soft light.");
            robot.click("love-result");
            robot.click("keep-comment");
            robot.until("it is kept", kept -> !robot.studio()
                    .profiles()
                    .current()
                    .comments()
                    .kept()
                    .isEmpty());
            StoredComment kept =
                    robot.studio().profiles().current().comments().kept().getFirst();
            assertThat(kept.text()).isEqualTo("I love the soft light.");
            assertThat(kept.mark()).isEqualTo(Mark.LOVED);
            assertThat(kept.picture()).isPresent();
            robot.until(
                    "the taste knows it without another screen being visited",
                    read -> robot.studio().profiles().current().taste().attributes().stream()
                            .anyMatch(attribute -> attribute.name().contains("light")));
            robot.settle();
            // The slider follows the new taste.
            untilKept(robot);
            robot.choose("export", "copy");
            robot.until(
                    "it is copied",
                    copied -> WindowRobot.onJavaFx(
                            () -> Clipboard.getSystemClipboard().hasImage()));
        }
    }

    private WindowRobot paint() {
        Studio studio = Studio.open(DataFolder.at(folder.resolve("data")));
        studio.profiles().current().taste().add("impasto", true);
        WindowRobot robot = WindowRobot.open(studio, new SmallChoices());
        WindowRobot.onJavaFx(() -> {
            robot.window().desk().navigation().go(Screen.CREATE);
            return robot;
        });
        untilKept(robot);
        return robot;
    }

    private static void repaint(WindowRobot robot, String prompt) {
        WindowRobot.onJavaFx(() -> {
            ((TextArea) robot.node("prompt")).setText(prompt);
            robot.window().works().model().paint();
            return prompt;
        });
        robot.until("the new scene is on show", shown -> state(robot)
                .scene()
                .filter(scene -> scene.prompt().equals(prompt))
                .isPresent());
    }

    private static void untilKept(WindowRobot robot) {
        robot.until(
                "the picture is kept",
                kept -> WindowRobot.onJavaFx(() ->
                        robot.window().works().model().keptProperty().get().isPresent()));
    }

    private static SliderState state(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> robot.window().works().model().state());
    }

    private static String prompt(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> ((TextArea) robot.node("prompt")).getText());
    }
}
