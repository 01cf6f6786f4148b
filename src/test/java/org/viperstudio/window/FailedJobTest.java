package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.job.JobRequest;
import org.viperstudio.job.JobState;
import org.viperstudio.job.Priority;
import org.viperstudio.store.DataFolder;
import org.viperstudio.studio.Studio;

/** A failed job in the queue. */
class FailedJobTest {
    @TempDir
    private Path data;

    @Test
    void theWholeMessageAndTheRetryButtonAreVisible() {
        Studio studio = Studio.open(DataFolder.at(data));
        try (WindowRobot robot = WindowRobot.open(studio, new SmallPaintChoices())) {
            studio.jobs()
                    .submit(new JobRequest<>(
                            "a lighthouse at the end of a long road past seven crooked houses",
                            studio.jobs().lanes().getFirst(),
                            Priority.NORMAL,
                            context -> {
                                throw new IllegalStateException(
                                        "models/a-model-of-a-long-name: no such file or folder");
                            },
                            failure -> "Nothing is lost. Fetch the model's files again, then press Try again."));
            robot.until("it failed", failed -> studio.jobs().jobs().stream()
                    .anyMatch(job -> job.state() == JobState.FAILED));
            robot.fire("queue");
            robot.waitFor("queue-drawer");
            robot.until("all of it is seen", seen -> WindowRobot.onJavaFx(() -> isWhole(robot)));
            assertThat(words(robot)).anyMatch(words -> words.contains("no such file or folder. Nothing is lost."));
        }
    }

    private static List<String> words(WindowRobot robot) {
        return WindowRobot.onJavaFx(() -> robot.node("queue-drawer").lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> Objects.requireNonNullElse(((Label) label).getText(), ""))
                .toList());
    }

    /** Whether the retry button lies completely within the viewport of the list. */
    private static boolean isWhole(WindowRobot robot) {
        Node list = robot.node("queue-drawer").lookup(".scroll-pane");
        Node again = robot.node("queue-drawer").lookup(".queue-retry");
        if (!(list instanceof ScrollPane pane) || !(again instanceof Button button)) {
            return false;
        }
        Bounds seen = pane.localToScene(pane.getLayoutBounds());
        return "Try again".equals(button.getText())
                && button.isVisible()
                && seen.contains(button.localToScene(button.getLayoutBounds()));
    }
}
