package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.store.StoredComment;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.store.TasteVersion;
import org.viperstudio.studio.create.SliderState;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.window.create.CreateModel;
import org.viperstudio.window.shell.Screen;

/** From the first comment over the taste and its pictures, by Sketch, to another profile, a file, and the next start. */
class JourneyTest {
    private static final int VARIATIONS = 4;
    private static final List<String> WORDS = List.of(
            "I love the watercolour washes and the muted colours.",
            "Beautiful soft light, very serene.",
            "I hate neon colours, far too loud.",
            "Lovely flowing lines.",
            "So much empty space, minimalist and calm. I like it a lot.",
            "Not a fan of the harsh contrast.",
            "The golden hour glow is gorgeous.",
            "I dislike the busy pattern.");

    @TempDir
    private Path folder;

    @Test
    void aPersonsWorkSurvivesEverything() {
        Path data = folder.resolve("data");
        Path file = folder.resolve("me.viper");
        String chip;
        double weight;
        List<String> pictures;
        try (WindowRobot robot = WindowRobot.open(data)) {
            comment(robot);
            chip = readTaste(robot);
            weight = editChip(robot, chip);
            paint(robot);
            moveSlider(robot);
            cancelQueued(robot);
            pictures = pictures(robot);
            makeProfile(robot, "Someone else");
            assertThat(open(robot).comments().kept()).isEmpty();
            switchTo(robot, 0);
            assertThat(words(robot)).containsExactlyInAnyOrderElementsOf(WORDS);
            export(robot, file);
        }
        try (WindowRobot robot = WindowRobot.open(data)) {
            assertThat(words(robot)).containsExactlyInAnyOrderElementsOf(WORDS);
            assertThat(liked(robot, chip).orElseThrow().weight()).isEqualTo(weight);
            assertThat(pictures(robot)).isEqualTo(pictures);
            robot.waitFor("progress");
            robot.until("all comments are counted", counted -> robot.text("progress")
                    .startsWith("8"));
        }
        try (WindowRobot robot = WindowRobot.open(folder.resolve("elsewhere"))) {
            robot.waitFor("wall");
            WindowRobot.onJavaFx(() -> {
                robot.profiles().importFrom(file);
                return file;
            });
            robot.waitFor("notice-action");
            robot.pressButton("Open");
            robot.until("the import is open", imported -> !words(robot).isEmpty());
            assertThat(words(robot)).containsExactlyInAnyOrderElementsOf(WORDS);
            assertThat(liked(robot, chip).orElseThrow().weight()).isEqualTo(weight);
        }
    }

    private static void comment(WindowRobot robot) {
        robot.click("picture-01-cat-jpg");
        for (String words : WORDS) {
            robot.enter("comment", words);
        }
        robot.settle();
        robot.press(KeyCode.ESCAPE);
        assertThat(robot.text("progress")).startsWith("8 comments");
    }

    /** The name of a liked attribute that was read. */
    private static String readTaste(WindowRobot robot) {
        robot.click("rail-taste");
        robot.until("the taste is read", read -> open(robot).taste().current().isPresent());
        robot.settle();
        List<TasteAttribute> attributes = open(robot).taste().attributes();
        assertThat(attributes).filteredOn(TasteAttribute::liked).hasSizeGreaterThan(3);
        assertThat(attributes).filteredOn(one -> !one.liked()).isNotEmpty();
        return attributes.stream()
                .filter(TasteAttribute::liked)
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Makes an attribute heavier, and tries undoing on the way; its weight at last. */
    private static double editChip(WindowRobot robot, String name) {
        String id = "chip-liked-" + name.replace(' ', '-');
        double before = liked(robot, name).orElseThrow().weight();
        robot.focus(id);
        robot.press(KeyCode.DELETE);
        robot.until("it is removed", gone -> liked(robot, name).isEmpty());
        robot.press(KeyCode.Z, false, true);
        robot.until("it is back", back -> liked(robot, name).isPresent());
        robot.settle();
        robot.focus(id);
        robot.press(KeyCode.UP);
        robot.until("it weighs more", more -> liked(robot, name).orElseThrow().weight() > before);
        robot.settle();
        assertThat(open(robot).taste().current().map(TasteVersion::minor).orElse(0))
                .isPositive();
        return liked(robot, name).orElseThrow().weight();
    }

    private static void paint(WindowRobot robot) {
        robot.click("rail-create");
        robot.write("prompt", "a kitten in a garden");
        robot.fire("paint");
        robot.until("it is painted and kept", kept -> create(robot)
                .filter(state -> state.scene().orElseThrow().prompt().contains("kitten"))
                .isPresent());
        assertThat(robot.text("work")).contains("is painted as “cat”");
    }

    private static void moveSlider(WindowRobot robot) {
        robot.focus("degree");
        robot.press(KeyCode.HOME);
        robot.until("the plain picture is kept", kept -> create(robot)
                .filter(state -> state.degree().equals(Degree.PLAIN))
                .isPresent());
    }

    /** What the Create screen is at, once the picture that it shows is in the history. */
    private static Optional<SliderState> create(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> {
            CreateModel model = robot.window().paintingScreens().model();
            return model.keptProperty().get().map(kept -> model.state());
        });
    }

    private static void cancelQueued(WindowRobot robot) {
        robot.studio().jobs().pause();
        robot.click("variations");
        robot.until("all of them wait", waiting -> robot.studio().jobs().jobs().size() == VARIATIONS);
        robot.studio().jobs().jobs().forEach(job -> robot.studio().jobs().cancel(job.id()));
        robot.until("none waits", gone -> robot.studio().jobs().jobs().isEmpty());
        robot.studio().jobs().resume();
        robot.settle();
    }

    /** The prompts of all pictures. */
    private static List<String> pictures(WindowRobot robot) {
        return open(robot).history().page(HistoryQuery.ALL, 0, Integer.MAX_VALUE).stream()
                .map(HistoryEntry::prompt)
                .toList();
    }

    private static void makeProfile(WindowRobot robot, String name) {
        robot.choose("profile-menu", "profile-menu-new");
        robot.write("profile-name", name);
        robot.fire("dialog-on");
        robot.until(
                "the new profile is open", opened -> robot.text("profile-menu").equals(name));
        robot.settle();
    }

    private static void switchTo(WindowRobot robot, int place) {
        String name = WindowRobot.onJavaFx(() -> {
            MenuItem item = ((MenuButton) robot.node("profile-menu")).getItems().get(place);
            item.fire();
            return item.getText();
        });
        robot.until("the profile is open", opened -> robot.text("profile-menu").equals(name));
        robot.settle();
    }

    private static void export(WindowRobot robot, Path file) {
        WindowRobot.onJavaFx(() -> {
            robot.window().context().navigation().go(Screen.GALLERY);
            robot.profiles().exportTo(file);
            return file;
        });
        robot.until("it is exported", written -> Files.exists(file));
        robot.until("nothing is copied any more", done -> !robot.sees("profile-work"));
    }

    private static OpenProfile open(WindowRobot robot) {
        return robot.studio().profiles().current();
    }

    private static List<String> words(WindowRobot robot) {
        return open(robot).comments().kept().stream().map(StoredComment::text).toList();
    }

    private static Optional<TasteAttribute> liked(WindowRobot robot, String name) {
        return open(robot).taste().attributes().stream()
                .filter(one -> one.liked() && one.name().equals(name))
                .findFirst();
    }
}
