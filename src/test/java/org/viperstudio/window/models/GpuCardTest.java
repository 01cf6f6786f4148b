package org.viperstudio.window.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.Lane;
import org.viperstudio.studio.models.LocalModels;
import org.viperstudio.studio.models.ModelService.Presence;
import org.viperstudio.window.JavaFx;
import org.viperstudio.window.PreparedFileDialogs;
import org.viperstudio.window.shell.WorkerThreads;

/** The runtime for graphics processors on the Models screen, from a server on this machine. */
class GpuCardTest {
    private static final String DOWNLOAD = "models-download-gpu-runtime";

    @TempDir
    private Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<String> warned = new CopyOnWriteArrayList<>();
    private final JobPool jobs = new JobPool(List.of(new Lane("files", 2)));
    private LocalModels models;
    private WorkerThreads threads;
    private Stage stage;

    @BeforeEach
    void open() throws IOException {
        open(true);
    }

    private void open(boolean driver) throws IOException {
        JavaFx.start();
        models = new LocalModels(folder, driver);
        threads = new WorkerThreads();
        stage = JavaFx.call(() -> {
            ModelsModel model =
                    new ModelsModel(models.service(), jobs, "files", threads.parallel(), said::add, warned::add);
            ModelsView view = new ModelsView(model, new PreparedFileDialogs());
            view.attach();
            Stage made = new Stage();
            made.setScene(new Scene(view.root(), 900, 700));
            made.show();
            return made;
        });
        until(() -> node("offer-gpu-runtime") != null);
    }

    @AfterEach
    void close() {
        JavaFx.call(() -> {
            stage.close();
            return stage;
        });
        threads.close();
        jobs.close();
        models.close();
    }

    @Test
    void saysWhatAndFromWhomBeforeItAsksAnybody() {
        String facts = JavaFx.call(() -> texts());
        assertThat(facts).contains("2.7.1", "2.5 GB", "publish.djl.ai", folder.toString());
        assertThat(models.requests()).isZero();
    }

    private String texts() {
        StringBuilder texts = new StringBuilder();
        Objects.requireNonNull(node("offer-gpu-runtime"))
                .lookupAll(".label")
                .forEach(label -> texts.append(((Labeled) label).getText()).append('\n'));
        return texts.toString();
    }

    @Test
    void bringsItAndTakesItAway() throws IOException {
        models.publishRuntime("torch");
        press(DOWNLOAD);
        until(() -> node("models-remove-gpu-runtime") != null);
        assertThat(models.service().gpuRuntime().presence()).isInstanceOf(Presence.Here.class);
        assertThat(said).anyMatch(text -> text.contains("Start the program again"));
        press("models-remove-gpu-runtime");
        press("models-remove-no-gpu-runtime");
        press("models-remove-gpu-runtime");
        assertThat(models.service().gpuRuntime().isInstalled())
                .as("nothing is deleted before the person said so")
                .isTrue();
        press("models-remove-yes-gpu-runtime");
        until(() -> node(DOWNLOAD) != null);
        assertThat(models.service().gpuRuntime().isInstalled()).isFalse();
        assertThat(warned).isEmpty();
    }

    @Test
    void aFailureIsToldWithWhatToDo() {
        press(DOWNLOAD);
        until(() -> !warned.isEmpty());
        assertThat(warned.getFirst()).contains("Try again");
        assertThat(models.service().gpuRuntime().isInstalled()).isFalse();
    }

    @Test
    void pressedTwiceItIsFetchedOnce() throws IOException {
        models.publishRuntime("torch");
        until(() -> node(DOWNLOAD) != null);
        JavaFx.call(() -> {
            Button download = (Button) Objects.requireNonNull(node(DOWNLOAD));
            download.fire();
            download.fire();
            return download;
        });
        until(() -> node("models-remove-gpu-runtime") != null);
        assertThat(models.runtimeRequests()).isOne();
        assertThat(warned).isEmpty();
    }

    @Test
    void withoutADriverItIsNotOffered() throws IOException {
        close();
        open(false);
        assertThat(JavaFx.call(this::texts)).contains("No NVIDIA driver");
        until(() -> node(DOWNLOAD) instanceof Button button && button.isDisabled());
    }

    @Test
    void offlineItCannotBePressed() {
        JavaFx.call(() -> {
            models.service().setOffline(true);
            return true;
        });
        press("models-scan");
        until(() -> node(DOWNLOAD) instanceof Button button && button.isDisabled());
        assertThat(models.requests()).isZero();
    }

    private @Nullable Node node(String id) {
        return stage.getScene().lookup("#" + id);
    }

    private void press(String id) {
        until(() -> node(id) != null);
        JavaFx.call(() -> {
            ((Button) Objects.requireNonNull(node(id))).fire();
            return id;
        });
    }

    private static void until(Callable<Boolean> condition) {
        long end = System.currentTimeMillis() + 20_000;
        while (!JavaFx.call(condition) && System.currentTimeMillis() < end) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        assertThat(JavaFx.call(condition)).isTrue();
    }
}
