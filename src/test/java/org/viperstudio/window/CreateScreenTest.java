package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.store.DataFolder;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.create.Axis;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.window.create.PaintChoices;
import org.viperstudio.window.shell.Screen;

/** The Create screen in the real window: where things stand, and what it says. */
class CreateScreenTest {
    @TempDir
    private Path data;

    /** Beside the small model one that is none. */
    private record OneBroken(PaintChoices small) implements OnlyModels {
        @Override
        public List<Choice> models() {
            return Stream.concat(small.models().stream(), Stream.of(new Choice("broken", "Broken one")))
                    .toList();
        }

        @Override
        public PaintSettings first() {
            return small.first();
        }

        @Override
        public PaintSettings settingsOf(String model) {
            if (model.equals("broken")) {
                throw new IllegalArgumentException("It holds no pictures.");
            }
            return small.settingsOf(model);
        }
    }

    private WindowRobot open() {
        Studio studio = Studio.open(DataFolder.at(data));
        studio.profiles().current().taste().add("impasto", true);
        WindowRobot robot = WindowRobot.open(studio, new OneBroken(new SmallPaintChoices()));
        WindowRobot.onJavaFx(() -> {
            robot.window().context().navigation().go(Screen.CREATE);
            return robot;
        });
        robot.until(
                "the picture is kept",
                kept -> WindowRobot.onJavaFx(() -> robot.window()
                        .paintingScreens()
                        .model()
                        .keptProperty()
                        .get()
                        .isPresent()));
        return robot;
    }

    @Test
    void everythingStandsInTheSmallestWindow() {
        try (WindowRobot robot = open()) {
            resize(robot, 800, 520);
            assertThat(outside(robot)).isEmpty();
            assertThat(WindowRobot.onJavaFx(
                            () -> isInside(robot.scene().getRoot().lookup(".work-line"), true)))
                    .isTrue();
            double narrow = width(robot, "frame-0");
            resize(robot, 1280, 800);
            assertThat(outside(robot)).isEmpty();
            assertThat(width(robot, "frame-0")).isGreaterThan(narrow);
        }
    }

    private static void resize(WindowRobot robot, double width, double height) {
        WindowRobot.onJavaFx(() -> {
            Stage stage = robot.window().stage();
            stage.setWidth(width);
            stage.setHeight(height);
            ((TitledPane) robot.node("more-settings")).setExpanded(true);
            return stage;
        });
        robot.until("the window is as wide", wide -> robot.scene().getWidth() == width);
        robot.settle();
        WindowRobot.onJavaFx(() -> {
            robot.scene().getRoot().applyCss();
            robot.scene().getRoot().layout();
            return robot;
        });
    }

    private static double width(WindowRobot robot, String id) {
        return WindowRobot.onJavaFx(() -> robot.node(id).getLayoutBounds().getWidth());
    }

    private static List<String> outside(WindowRobot robot) {
        Stream<String> frames = Axis.MARKS.stream().map(mark -> "frame-" + Math.round(1000 * mark));
        Stream<String> easel =
                Stream.of("compare", "split", "more-like-this", "favourite", "export", "picture", "degree");
        Stream<String> panel =
                Stream.of("prompt", "prompts", "paint", "variations", "seed", "dice", "model", "steps", "negative");
        return WindowRobot.onJavaFx(() -> Stream.concat(
                        Stream.concat(frames, easel).filter(id -> !isInside(robot, id, true)),
                        panel.filter(id -> !isInside(robot, id, false)))
                .toList());
    }

    /** @param high whether its height counts, too; the panel scrolls */
    private static boolean isInside(WindowRobot robot, String id, boolean high) {
        return isInside(robot.node(id), high);
    }

    private static boolean isInside(Node node, boolean high) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        boolean beside =
                place.getMinX() >= 0 && place.getMaxX() <= node.getScene().getWidth() && place.getWidth() > 0;
        return beside
                && (!high
                        || place.getMinY() >= 0
                                && place.getMaxY() <= node.getScene().getHeight());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aModelThatCannotPaintSaysWhyAndIsNotTaken() {
        try (WindowRobot robot = open()) {
            WindowRobot.onJavaFx(() -> {
                ((TitledPane) robot.node("more-settings")).setExpanded(true);
                return robot;
            });
            robot.settle();
            ComboBox<PaintChoices.Choice> models =
                    WindowRobot.onJavaFx(() -> (ComboBox<PaintChoices.Choice>) robot.node("model"));
            WindowRobot.onJavaFx(() -> {
                models.setValue(models.getItems().getLast());
                return models;
            });
            robot.until("it says why", said -> robot.notices().stream()
                    .anyMatch(notice -> notice.contains("Broken one") && notice.contains("It holds no pictures.")));
            assertThat(WindowRobot.onJavaFx(() -> models.getValue().name())).isNotEqualTo("Broken one");
        }
    }

    @Test
    void variationsThatCannotBeQueuedAreTold() {
        try (WindowRobot robot = open()) {
            robot.studio().jobs().close();
            robot.fire("variations");
            robot.until("it says so", said -> robot.notices().stream()
                    .anyMatch(notice -> notice.contains("no job is taken")));
        }
    }

    @Test
    void thePictureHasANameAndItsEdgeToThePlainOneGoesByKeys() {
        try (WindowRobot robot = open()) {
            assertThat(WindowRobot.onJavaFx(() -> robot.node("picture").getAccessibleText()))
                    .contains("a lighthouse by the sea")
                    .contains("0.85");
            assertThat(WindowRobot.onJavaFx(() -> robot.node("picture").isFocusTraversable()))
                    .isFalse();
            robot.until(
                    "the plain picture is there",
                    there -> WindowRobot.onJavaFx(() -> !robot.node("compare").isDisabled()));
            WindowRobot.onJavaFx(() -> {
                ((ToggleButton) robot.node("compare")).setSelected(true);
                return robot;
            });
            assertThat(WindowRobot.onJavaFx(() -> robot.node("picture").isFocusTraversable()))
                    .isTrue();
            robot.focus("picture");
            robot.press(KeyCode.HOME);
            double begin = edge(robot);
            robot.press(KeyCode.RIGHT);
            double step = edge(robot);
            robot.press(KeyCode.END);
            assertThat(step).isGreaterThan(begin).isLessThan(edge(robot));
        }
    }

    private static double edge(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> {
            robot.scene().getRoot().layout();
            return robot.node("picture").lookup(".wipe-handle").getLayoutX();
        });
    }
}
