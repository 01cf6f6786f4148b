package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.tensor.SafetensorsWriter;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.window.create.PaintChoices.Choice;
import org.viperstudio.window.shell.Screen;

/** The Models page of the real window; what it fetches is tested below it. */
class ModelsPageTest {
    private static final Path SMALL = Path.of("src/test/resources/parity/sdxl").toAbsolutePath();
    private static final Path NO_MODEL =
            Path.of("src/test/resources/parity/images").toAbsolutePath();

    @TempDir
    private Path data;

    @Test
    void aModelIsUsedWhereItLiesAndForgotten() {
        try (WindowRobot robot = open()) {
            robot.files().answer(NO_MODEL);
            robot.click("models-register-folder");
            robot.until("a folder without a model is refused", said -> !robot.notices()
                    .isEmpty());
            assertThat(robot.studio().models().registered()).isEmpty();
            robot.files().answer(SMALL);
            robot.click("models-register-folder");
            robot.until("it is on the page", there -> shows(robot, SMALL.toString()));
            assertThat(robot.studio().models().registered()).hasSize(1);
            robot.pressButton("Take off the list");
            robot.until("it is gone", gone -> !shows(robot, SMALL.toString()));
            assertThat(SMALL).as("forgetting deletes nothing").isNotEmptyDirectory();
            assertThat(robot.studio().models().registered()).isEmpty();
        }
    }

    @Test
    void whatCameOfADownloadThatNobodyGoesOnWithIsDeleted() throws IOException {
        Path part = data.resolve("models/sdxl-base/unet/diffusion_pytorch_model.fp16.safetensors.part");
        Files.createDirectories(part.getParent());
        Files.write(part, new byte[1000]);
        try (WindowRobot robot = open()) {
            robot.waitFor("models-resume-sdxl-base");
            robot.click("models-remove-sdxl-base");
            robot.click("models-remove-yes-sdxl-base");
            robot.waitFor("models-download-sdxl-base");
            assertThat(data.resolve("models/sdxl-base")).doesNotExist();
        }
    }

    @Test
    void offlineNothingIsOffered() {
        try (WindowRobot robot = open()) {
            assertThat(mayDownload(robot)).isTrue();
            robot.click("offline");
            robot.until("no download is offered", offline -> !mayDownload(robot));
            robot.settle();
            assertThat(robot.studio().models().isOffline()).isTrue();
        }
    }

    @Test
    void otherPagesFollowTheOfflineSwitch() {
        try (WindowRobot robot = open()) {
            go(robot, Screen.SETTINGS);
            assertThat(isOn(robot, "setting-offline")).isFalse();
            go(robot, Screen.MODELS);
            robot.click("offline");
            robot.until("it is saved", saved -> robot.studio().models().isOffline());
            go(robot, Screen.SETTINGS);
            assertThat(isOn(robot, "setting-offline")).isTrue();
            robot.click("reset-settings");
            robot.until("all is at its default", reset -> !isOn(robot, "setting-offline"));
            assertThat(robot.studio().models().isOffline()).isFalse();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void registeredAutoencodersAndEmbeddingsCanBeChosen() {
        Path vae = SMALL.resolve("vae").resolve("diffusion_pytorch_model.safetensors");
        Path embedding = data.resolve("my-style.safetensors");
        SafetensorsWriter.write(
                embedding, Map.of("<my-style>", StoredTensor.ofFloats("<my-style>", new float[32], 1, 32)), Map.of());
        try (WindowRobot robot = open()) {
            robot.studio().models().register(vae);
            robot.studio().models().register(embedding);
            go(robot, Screen.CREATE);
            robot.waitFor("more-settings");
            WindowRobot.onJavaFx(() -> {
                ((TitledPane) robot.node("more-settings")).setExpanded(true);
                return vae;
            });
            robot.waitFor("vae");
            robot.settle();
            WindowRobot.onJavaFx(() -> {
                ComboBox<Choice> box = (ComboBox<Choice>) robot.node("vae");
                assertThat(box.getItems()).hasSize(2);
                assertThat(box.getItems().getLast().name()).isEqualTo("vae");
                box.setValue(box.getItems().getLast());
                CheckMenuItem item = (CheckMenuItem)
                        ((MenuButton) robot.node("embeddings")).getItems().getFirst();
                assertThat(item.getText()).isEqualTo("<my-style>");
                item.setSelected(true);
                item.fire();
                return box;
            });
            PaintSettings chosen = WindowRobot.onJavaFx(
                    () -> robot.window().paintingScreens().model().recipe().paint());
            assertThat(chosen.models().vae()).isEqualTo(vae.toString());
            assertThat(chosen.models().embeddings()).containsExactly(embedding.toString());
        }
    }

    @Test
    void thePageIsTheSameForEveryProfile() {
        try (WindowRobot robot = open()) {
            Node page = page(robot);
            String before = robot.studio().profiles().current().info().id();
            robot.choose("profile-menu", "profile-menu-duplicate");
            robot.click("notice-action");
            robot.until(
                    "another profile is open",
                    open -> !robot.studio().profiles().current().info().id().equals(before));
            robot.settle();
            assertThat(page(robot)).as("what it downloads is still shown").isSameAs(page);
        }
    }

    private static Node page(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> robot.scene().getRoot().lookup(".models"));
    }

    private static boolean isOn(WindowRobot robot, String id) {
        robot.waitFor(id);
        return WindowRobot.onJavaFx(() -> ((ToggleSwitch) robot.node(id)).isSelected());
    }

    private static void go(WindowRobot robot, Screen screen) {
        WindowRobot.onJavaFx(() -> {
            robot.window().context().navigation().go(screen);
            return screen;
        });
    }

    private WindowRobot open() {
        WindowRobot robot = WindowRobot.open(data);
        go(robot, Screen.MODELS);
        robot.waitFor("offline");
        return robot;
    }

    private static boolean mayDownload(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> robot.scene().getRoot().lookupAll(".button").stream()
                .anyMatch(node -> String.valueOf(node.getId()).startsWith("models-download") && !node.isDisabled()));
    }

    private static boolean shows(WindowRobot robot, String words) {
        return WindowRobot.onJavaFx(() -> robot.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label
                        && String.valueOf(label.getText()).contains(words)));
    }
}
