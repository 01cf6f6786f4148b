package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.picture.PngFile;
import org.viperstudio.picture.Raster;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.window.shell.Screen;

/** What can be done in the real window with pictures that were painted before. */
class HistoryScreenTest {
    private static final List<String> PROMPTS = List.of("a cat", "a dog", "an owl");
    private static final int SIDE = 64;

    @TempDir
    private Path folder;

    private WindowRobot robot;

    @BeforeEach
    void open() {
        Studio studio = Studio.open(DataFolder.at(folder.resolve("data")));
        OpenProfile profile = studio.profiles().current();
        for (int i = 0; i < PROMPTS.size(); i++) {
            add(profile, PROMPTS.get(i), i);
        }
        robot = WindowRobot.open(studio, new SmallPaintChoices());
        robot.settle();
        WindowRobot.onJavaFx(() -> {
            robot.window().context().navigation().go(Screen.HISTORY);
            return robot;
        });
        robot.until("its tiles are there", shown -> WindowRobot.onJavaFx(() -> tiles().size() == PROMPTS.size()));
    }

    private static void add(OpenProfile profile, String prompt, int seed) {
        int[] pixels = new int[SIDE * SIDE];
        Arrays.fill(pixels, 0xFF203040 + 40 * seed);
        GenerationSettings settings =
                SmallScene.of(prompt, SmallScene.PASTEL, seed).settings("test", Degree.of(0.85), Fidelity.FULL);
        profile.history().add(settings, new Raster(SIDE, SIDE, pixels), OptionalLong.empty());
    }

    @AfterEach
    void close() {
        // A picture that was chosen is being scored, and what scores is loaded once for all tests.
        robot.settle();
        robot.close();
    }

    private OpenProfile profile() {
        return robot.studio().profiles().current();
    }

    private List<Node> tiles() {
        return robot.scene().getRoot().lookupAll(".history-cell").stream()
                .filter(node -> WindowRobot.isShown(node) && node.getAccessibleText() != null)
                .toList();
    }

    private Optional<Node> tile(String prompt) {
        return tiles().stream()
                .filter(node -> node.getAccessibleText().endsWith(prompt))
                .findFirst();
    }

    private void pressOn(String prompt, KeyCode code) {
        robot.pressOn(prompt, () -> tile(prompt), code);
    }

    private boolean hasKeyboard(String prompt) {
        return WindowRobot.onJavaFx(() -> tile(prompt).filter(Node::isFocused).isPresent());
    }

    /** What stands under the large picture. */
    private List<String> largeWords() {
        return WindowRobot.onJavaFx(() -> robot.node("large-picture").lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    @Test
    void enterShowsAPictureLargeAndTheArrowKeysGoOn() {
        pressOn("an owl", KeyCode.ENTER);
        robot.waitFor("large-picture");
        assertThat(largeWords()).contains("an owl");
        robot.press(KeyCode.LEFT);
        assertThat(largeWords()).as("there is none before").contains("an owl");
        robot.press(KeyCode.RIGHT);
        assertThat(largeWords()).contains("a dog");
        robot.click("large-next");
        assertThat(largeWords()).contains("a cat");
        robot.press(KeyCode.ESCAPE);
        robot.until(
                "it is closed",
                closed -> !WindowRobot.onJavaFx(
                        () -> robot.window().context().overlay().isShown()));
        robot.until("the keyboard is on the picture that was seen last", there -> hasKeyboard("a cat"));
    }

    @Test
    void theKeyboardStaysOnItsPictureWhenAnotherIsPainted() {
        pressOn("a dog", KeyCode.SPACE);
        robot.waitFor("export");
        robot.until("the tiles made room for the details", there -> hasKeyboard("a dog"));
        add(profile(), "a fox", PROMPTS.size());
        robot.until(
                "its tile is there",
                there -> WindowRobot.onJavaFx(() -> tile("a fox").isPresent()));
        robot.until("the keyboard is where it was", there -> hasKeyboard("a dog"));
    }

    @Test
    void aDoubleClickShowsAPictureLargeToo() {
        WindowRobot.onJavaFx(() -> {
            click(tile("a dog").orElseThrow(), 1);
            // The tiles make room for the details, and another one may lie under the pointer by now.
            click(tile("an owl").orElseThrow(), 2);
            return robot;
        });
        robot.waitFor("large-picture");
        assertThat(largeWords()).contains("a dog");
    }

    private static void click(Node node, int times) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        times,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    @Test
    void aPictureIsSavedWithItsSettingsOrWithoutLargerOrCopied() {
        Path open = folder.resolve("open.png");
        Path secret = folder.resolve("secret.png");
        Path large = folder.resolve("large.png");
        choose("a dog");
        export("save", open);
        export("save-private", secret);
        export("save-enlarged", large);
        robot.until("all are written", written -> Files.exists(open) && Files.exists(secret) && Files.exists(large));
        robot.settle();
        assertThat(robot.files().proposed()).containsOnly("a-dog.png");
        assertThat(PngFile.texts(secret)).isEmpty();
        assertThat(GenerationSettings.fromJson(PngFile.texts(open).get(GenerationSettings.PNG_KEY))
                        .prompt())
                .isEqualTo("a dog");
        assertThat(Raster.read(open, 0).width()).isEqualTo(SIDE);
        assertThat(Raster.read(large, 0).width()).isEqualTo(4 * SIDE);
        robot.choose("export", "copy");
        robot.until(
                "it is copied",
                copied -> WindowRobot.onJavaFx(
                        () -> Clipboard.getSystemClipboard().hasImage()));
    }

    @Test
    void theOrderByScoresHasAllScoredAndNoLongerThanItIsLookedAt() {
        robot.studio().jobs().pause();
        order(HistoryQuery.Order.BEST);
        robot.until("the scoring waits", waits -> robot.studio().jobs().jobs().size() == 1);
        robot.until("it is told", told -> robot.text("history-scoring").startsWith("scoring: 0"));
        order(HistoryQuery.Order.OLDEST);
        robot.until("it is ended", ended -> robot.studio().jobs().jobs().isEmpty());
        assertThat(scored()).isZero();
        order(HistoryQuery.Order.BEST);
        robot.studio().jobs().resume();
        robot.until("all are scored", done -> scored() == PROMPTS.size());
        robot.until("it is told no more", told -> !robot.sees("history-scoring"));
        add(profile(), "a fox", PROMPTS.size());
        robot.until("what is painted meanwhile is scored, too", done -> scored() == PROMPTS.size() + 1);
    }

    private void order(HistoryQuery.Order order) {
        WindowRobot.onJavaFx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<HistoryQuery.Order> box = (ComboBox<HistoryQuery.Order>) robot.node("history-order");
            box.setValue(order);
            return order;
        });
    }

    private long scored() {
        return profile().history().page(HistoryQuery.ALL, 0, 2 * PROMPTS.size()).stream()
                .filter(picture -> picture.score().isPresent())
                .count();
    }

    private void choose(String prompt) {
        pressOn(prompt, KeyCode.SPACE);
        robot.waitFor("export");
    }

    private void export(String item, Path file) {
        robot.files().answer(file);
        robot.choose("export", item);
    }

    @Test
    void whatIsSaidOfAnOldPictureFeedsTheTaste() {
        choose("a cat");
        robot.click("more-like-this");
        robot.waitFor("result-comment");
        robot.type("result-comment", "I love the soft light.");
        robot.click("keep-comment");
        robot.until("the taste knows it", read -> profile().taste().attributes().stream()
                .anyMatch(attribute -> attribute.name().contains("light")));
        assertThat(profile().comments().kept()).singleElement().satisfies(kept -> assertThat(kept.text())
                .isEqualTo("I love the soft light."));
    }

    @Test
    void whatIsHalfSaidIsSavedAtOnceEvenWhereItWasAskedForTwice() {
        choose("a cat");
        WindowRobot.onJavaFx(() -> {
            Button more = (Button) robot.node("more-like-this");
            more.fire();
            more.fire();
            return more;
        });
        robot.waitFor("result-comment");
        robot.settle();
        writeAndThen(() -> robot.window().context().overlay().hide());
    }

    @Test
    void whatIsHalfSaidIsSavedBeforeTheScreenIsLeft() {
        choose("a cat");
        robot.fire("more-like-this");
        robot.waitFor("result-comment");
        writeAndThen(() -> robot.window().context().navigation().go(Screen.TASTE));
    }

    /** Writes half a comment and leaves it before it would be saved by itself. */
    private void writeAndThen(Runnable leave) {
        WindowRobot.onJavaFx(() -> {
            ((TextInputControl) robot.node("result-comment")).setText("I love the");
            leave.run();
            return leave;
        });
        robot.settle();
        assertThat(profile().comments().drafts())
                .singleElement()
                .extracting(StoredComment::text)
                .isEqualTo("I love the");
    }
}
