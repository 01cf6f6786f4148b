package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.picture.PngFile;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.Sha256;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.create.Axis;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.SliderState;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.profile.CommentService;
import org.viperstudio.studio.profile.HistoryService;
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
        WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices());
        WindowRobot.onJavaFx(() -> {
            robot.window().context().navigation().go(Screen.CREATE);
            return robot;
        });
        untilKept(robot);
        return robot;
    }

    private static void repaint(WindowRobot robot, String prompt) {
        WindowRobot.onJavaFx(() -> {
            ((TextArea) robot.node("prompt")).setText(prompt);
            robot.window().paintingScreens().model().paint();
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
                kept -> WindowRobot.onJavaFx(() -> robot.window()
                        .paintingScreens()
                        .model()
                        .keptProperty()
                        .get()
                        .isPresent()));
    }

    private static SliderState state(WindowRobot robot) {
        return WindowRobot.onJavaFx(
                () -> robot.window().paintingScreens().model().state());
    }

    private static String prompt(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> ((TextArea) robot.node("prompt")).getText());
    }

    @Test
    void whatIsHalfSaidOrWasSaidStandsInTheBoxAgain() {
        try (WindowRobot robot = paint()) {
            comment(robot, "");
            robot.type("result-comment", "Soft light.");
            WindowRobot.onJavaFx(() -> {
                robot.window().context().overlay().hide();
                return robot;
            });
            robot.settle();
            assertThat(comments(robot).drafts()).extracting(StoredComment::text).containsExactly("Soft light.");
            comment(robot, "Soft light.");
            robot.press(KeyCode.UP, false, true);
            robot.press(KeyCode.ENTER);
            robot.until("it is kept", kept -> comments(robot).kept().size() == 1);
            robot.settle();
            untilKept(robot);
            StoredComment kept = comments(robot).kept().getFirst();
            assertThat(kept.text()).isEqualTo("Soft light.");
            assertThat(kept.mark()).isEqualTo(Mark.LOVED);
            assertThat(comments(robot).drafts()).isEmpty();
        }
    }

    @Test
    void whatWasSaidIsTakenBackByAnEmptiedBox() {
        try (WindowRobot robot = paint()) {
            HistoryService history = robot.studio().profiles().current().history();
            Sha256 picture = history.page(HistoryQuery.ALL, 0, 1).getFirst().picture();
            comments(robot).save(new PictureRef.Stored(picture), "Soft light.", Mark.NONE);
            comment(robot, "Soft light.");
            robot.write("result-comment", "");
            robot.fire("keep-comment");
            robot.until("it is taken back", back -> comments(robot).kept().isEmpty());
            robot.settle();
            robot.pressButton("Undo");
            robot.until("it counts again", again -> comments(robot).kept().size() == 1);
        }
    }

    private static CommentService comments(WindowRobot robot) {
        return robot.studio().profiles().current().comments();
    }

    private static void comment(WindowRobot robot, String before) {
        robot.fire("more-like-this");
        robot.waitFor("result-comment");
        robot.until(
                "the caret stands in the box",
                there -> WindowRobot.onJavaFx(() -> robot.node("result-comment").isFocused()));
        assertThat(WindowRobot.onJavaFx(() -> ((TextArea) robot.node("result-comment")).getText()))
                .isEqualTo(before);
    }

    @Test
    void theStarIsTheHistorys() {
        try (WindowRobot robot = paint()) {
            HistoryService history = robot.studio().profiles().current().history();
            robot.fire("favourite");
            robot.until(
                    "it is one",
                    kept -> history.page(HistoryQuery.ALL, 0, 1).getFirst().favourite());
            Degree here = state(robot).degree();
            move(robot, Degree.PLAIN);
            robot.until("the plain picture is none", none -> !starred(robot));
            move(robot, here);
            robot.until("the first is one still", still -> starred(robot));
            WindowRobot.onJavaFx(() -> {
                robot.window().context().navigation().go(Screen.HISTORY);
                return robot;
            });
            history.page(HistoryQuery.ALL, 0, 9).forEach(entry -> history.setFavourite(entry.id(), false));
            WindowRobot.onJavaFx(() -> {
                robot.window().context().navigation().go(Screen.CREATE);
                return robot;
            });
            robot.until("the history has made it none", none -> !starred(robot));
        }
    }

    private static void move(WindowRobot robot, Degree degree) {
        WindowRobot.onJavaFx(() -> {
            robot.window().paintingScreens().model().moveTo(degree, Axis.BOTH);
            return degree;
        });
        untilKept(robot);
        robot.settle();
    }

    private static boolean starred(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> ((ToggleButton) robot.node("favourite")).isSelected());
    }

    @Test
    void aPictureThatBeganFromAnotherSaysWhatIsMissing() {
        try (WindowRobot robot = paint()) {
            String settings = SmallScene.of("Two dogs", SmallScene.PASTEL, 3)
                    .settings("test", Degree.of(0.5), Fidelity.FULL)
                    .toJson()
                    .replaceFirst("\\{", "{\"start\": \"sketch-of-dogs.png\",");
            Path file = folder.resolve("begun.png");
            PngFile.write(file, new Raster(1, 1, new int[1]), Map.of(GenerationSettings.PNG_KEY, settings));
            assertThat(robot.drop("prompt", file)).isTrue();
            robot.until("it says so", said -> robot.notices().stream()
                    .anyMatch(notice -> notice.contains("sketch-of-dogs.png")));
            assertThat(prompt(robot)).isEqualTo("Two dogs");
        }
    }
}
