package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.GridCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.job.JobSnapshot;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.Shown;
import org.viperstudio.studio.create.SliderState;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.window.shell.Screen;

/** Painting in the real window, on a real store and a real, if small, model. */
class PaintingScreensTest {
    @TempDir
    private Path data;

    private WindowRobot open() {
        Studio studio = Studio.open(DataFolder.at(data));
        if (studio.profiles().current().taste().attributes().isEmpty()) {
            studio.profiles().current().taste().add("impasto", true);
            studio.profiles().current().taste().add("neon colours", false);
        }
        return WindowRobot.open(studio, new SmallPaintChoices());
    }

    private static void go(WindowRobot robot, Screen screen) {
        WindowRobot.onJavaFx(() -> {
            robot.window().context().navigation().go(screen);
            return screen;
        });
    }

    private static SliderState slider(WindowRobot robot) {
        return WindowRobot.onJavaFx(
                () -> robot.window().paintingScreens().model().state());
    }

    private static boolean isPainted(WindowRobot robot, Degree degree) {
        return isPainted(slider(robot), degree);
    }

    private static boolean isPainted(SliderState state, Degree degree) {
        Optional<Shown> exact = state.shown().filter(Shown::exact);
        return state.degree().equals(degree)
                && exact.filter(shown -> shown.below().fidelity() == Fidelity.FULL)
                        .isPresent();
    }

    private static List<HistoryEntry> history(WindowRobot robot) {
        return robot.studio().profiles().current().history().page(HistoryQuery.ALL, 0, 100);
    }

    private static void write(WindowRobot robot, String prompt) {
        robot.waitFor("prompt");
        WindowRobot.onJavaFx(() -> {
            ((TextArea) robot.node("prompt")).setText(prompt);
            return prompt;
        });
    }

    @Test
    void whatIsPaintedIsInTheHistoryAndThereAfterARestart() {
        try (WindowRobot robot = open()) {
            go(robot, Screen.CREATE);
            robot.until("the first picture is painted", painted -> isPainted(robot, Degree.of(0.85)));
            robot.focus("degree");
            robot.press(KeyCode.HOME);
            robot.until("the plain picture is painted", painted -> isPainted(robot, Degree.PLAIN));
            robot.press(KeyCode.RIGHT);
            robot.until("the slider went a step", painted -> isPainted(robot, Degree.of(0.05)));
            robot.until("all three are kept", kept -> history(robot).size() == 3);
            write(robot, "Two dogs");
            robot.focus("prompt");
            robot.press(KeyCode.ENTER);
            robot.until("the dogs are painted", painted -> history(robot).size() == 4);
        }
        try (WindowRobot robot = open()) {
            go(robot, Screen.HISTORY);
            robot.until("four pictures are counted", shown -> robot.text("history-count")
                    .startsWith("4"));
            assertThat(history(robot).getFirst().prompt()).isEqualTo("Two dogs");
            GenerationSettings plain = robot.studio()
                    .profiles()
                    .current()
                    .history()
                    .settings(history(robot).get(2));
            assertThat(plain.degreeLiked()).isZero();
            assertThat(plain.liked()).isEmpty();
        }
    }

    @Test
    void theTasteIsFollowedAndSplitDegreesAreKept() {
        try (WindowRobot robot = open()) {
            go(robot, Screen.CREATE);
            robot.until("the first picture is painted", painted -> isPainted(robot, Degree.of(0.85)));
            robot.click("split");
            robot.waitFor("degree-disliked");
            WindowRobot.onJavaFx(() -> {
                ((Slider) robot.node("degree-disliked")).setValue(0.2);
                return robot;
            });
            robot.until("split degrees are painted", painted -> isPainted(robot, new Degree(0.85, 0.2)));
            robot.studio().profiles().current().taste().add("flowing lines", true);
            robot.until("the new taste is painted", painted -> {
                SliderState state = slider(robot);
                return isPainted(state, new Degree(0.85, 0.2))
                        && state.scene().orElseThrow().taste().liked().markup().contains("flowing lines");
            });
        }
    }

    @Test
    void queuedPicturesCanBeCancelledOneByOne() {
        try (WindowRobot robot = open()) {
            go(robot, Screen.CREATE);
            robot.until("the first picture is painted", painted -> isPainted(robot, Degree.of(0.85)));
            int before = history(robot).size();
            robot.studio().jobs().pause();
            robot.click("variations");
            robot.until("four wait", waiting -> jobs(robot).size() == 4);
            robot.click("queue");
            robot.waitFor("queue-drawer");
            long last = jobs(robot).getLast().id();
            robot.studio().jobs().cancel(last);
            robot.until("three wait", waiting -> jobs(robot).size() == 3);
            robot.click("queue-pause");
            robot.until("three are painted", painted -> history(robot).size() == before + 3);
        }
    }

    private static List<JobSnapshot> jobs(WindowRobot robot) {
        return robot.studio().jobs().jobs();
    }

    @Test
    void settingsInTheHistoryPaintThePictureAgain() {
        try (WindowRobot robot = open()) {
            go(robot, Screen.CREATE);
            robot.until("the first picture is painted", painted -> isPainted(robot, Degree.of(0.85)));
            robot.until("it is kept", kept -> history(robot).size() == 1);
            HistoryEntry picture = history(robot).getFirst();
            GenerationSettings first =
                    robot.studio().profiles().current().history().settings(picture);
            write(robot, "Something else");
            robot.studio().profiles().current().taste().add("flowing lines", true);
            robot.until(
                    "the new taste's picture is kept", kept -> history(robot).size() == 2);
            go(robot, Screen.HISTORY);
            useSettings(robot, picture);
            robot.until("the old scene is shown", shown -> slider(robot)
                    .scene()
                    .filter(scene -> scene.settings(first.program(), Degree.of(0.85), Fidelity.FULL)
                            .equals(first))
                    .isPresent());
            robot.until("and painted", painted -> isPainted(robot, Degree.of(0.85)));
            robot.settle();
            assertThat(history(robot)).as("the same picture is not kept twice").hasSize(2);
        }
    }

    @Test
    void whatIsPaintedWithOutlivesTheProgram() {
        try (WindowRobot robot = open()) {
            go(robot, Screen.CREATE);
            robot.until("the first picture is kept", kept -> history(robot).size() == 1);
            WindowRobot.onJavaFx(() -> {
                var model = robot.window().paintingScreens().model();
                model.write(model.recipe().withPaint(model.recipe().paint().withSteps(3)));
                model.paint();
                return model;
            });
            robot.until("three steps are painted", painted -> history(robot).size() == 2);
        }
        try (WindowRobot robot = open()) {
            go(robot, Screen.CREATE);
            robot.until(
                    "three steps stand in the form",
                    there -> WindowRobot.onJavaFx(() -> robot.window()
                                    .paintingScreens()
                                    .model()
                                    .recipe()
                                    .paint()
                                    .full()
                                    .steps())
                            == 3);
        }
    }

    private static Optional<Node> tile(WindowRobot robot, HistoryEntry picture) {
        return robot.window().stage().getScene().getRoot().lookupAll(".history-cell").stream()
                .filter(node -> WindowRobot.isShown(node)
                        && ((GridCell<?>) node).getItem() instanceof HistoryEntry shown
                        && shown.id() == picture.id())
                .findFirst();
    }

    @Test
    void settingsInTheHistoryPaintThePictureAgainBeforeAnythingElseWasPainted() {
        try (WindowRobot robot = open()) {
            go(robot, Screen.CREATE);
            robot.until("the first picture is kept", kept -> history(robot).size() == 1);
        }
        try (WindowRobot robot = open()) {
            OpenProfile profile = robot.studio().profiles().current();
            HistoryEntry picture = history(robot).getFirst();
            GenerationSettings first = profile.history().settings(picture);
            profile.taste().add("flowing lines", true);
            profile.comments().add("I love soft light.");
            go(robot, Screen.HISTORY);
            useSettings(robot, picture);
            robot.until("it is painted", painted -> isPainted(robot, Degree.of(0.85)));
            robot.settle();
            assertThat(profile.taste().attributes())
                    .as("the comment was read meanwhile")
                    .anyMatch(attribute -> attribute.name().contains("light"));
            assertThat(slider(robot).scene().orElseThrow().settings(first.program(), Degree.of(0.85), Fidelity.FULL))
                    .isEqualTo(first);
            assertThat(slider(robot).scene().orElseThrow().paint().quick())
                    .isEqualTo(SmallScene.paint().quick());
            assertThat(profile.settings().get("create.paint"))
                    .contains(SmallScene.paint().toJson());
            assertThat(history(robot))
                    .as("the same picture is not kept twice")
                    .extracting(HistoryEntry::id)
                    .containsExactly(picture.id());
        }
    }

    private static void useSettings(WindowRobot robot, HistoryEntry picture) {
        robot.pressOn("its tile", () -> tile(robot, picture), KeyCode.SPACE);
        robot.click("use-settings");
    }

    @Test
    void whatIsBeingPaintedCanBeCancelled() {
        try (WindowRobot robot = open()) {
            go(robot, Screen.CREATE);
            robot.until("the first picture is kept", kept -> history(robot).size() == 1);
            WindowRobot.onJavaFx(() -> {
                var model = robot.window().paintingScreens().model();
                model.write(model.recipe().withPaint(model.recipe().paint().withSteps(900)));
                model.paint();
                return model;
            });
            robot.until("the long picture is under way", under -> slider(robot)
                    .work()
                    .filter(work -> work.order().fidelity() == Fidelity.FULL && work.step() > 1)
                    .isPresent());
            robot.fire("cancel-painting");
            robot.until("it ended", ended -> jobs(robot).isEmpty());
            assertThat(slider(robot).stopped()).isTrue();
            assertThat(robot.sees("cancel-painting")).isFalse();
            robot.fire("retry");
            robot.until("it is begun again", again -> slider(robot).work().isPresent());
            assertThat(history(robot)).hasSize(1);
        }
    }
}
