package org.viperstudio.window.queue;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.job.JobSnapshot;
import org.viperstudio.job.JobState;
import org.viperstudio.window.shell.Overlay;
import org.viperstudio.wording.Texts;

/**
 * The button of the top bar that shows the number of jobs and the progress of the current one, and opens the queue.
 */
public final class QueueButton {
    private static final double BAR = 72;

    private final QueueModel model;
    private final Overlay overlay;
    private final Label number = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label left = new Label();
    private final Button button;

    public QueueButton(QueueModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
        bar.setPrefWidth(BAR);
        bar.getStyleClass().add("small");
        HBox content = new HBox(new FontIcon(Feather.LAYERS), number, bar, left);
        content.setSpacing(8);
        content.setAlignment(Pos.CENTER);
        button = new Button(null, content);
        button.setId("queue");
        button.setTooltip(new Tooltip(Texts.of("queue.title")));
        button.getStyleClass().add("flat");
        button.setOnAction(pressed -> open());
        model.jobs().addListener((InvalidationListener) changed -> show());
        model.unfinished().addListener((InvalidationListener) changed -> show());
        show();
    }

    public Region node() {
        return button;
    }

    private void open() {
        QueueDrawer drawer = new QueueDrawer(model, overlay::hide);
        overlay.show(drawer.node(), drawer::detach);
    }

    private void show() {
        Optional<JobSnapshot> running = model.jobs().stream()
                .filter(job -> job.state() == JobState.RUNNING || job.state() == JobState.SUSPENDED)
                .findFirst();
        int jobs = model.jobs().size() + model.unfinished().size();
        number.setText(jobs == 0 ? "" : Integer.toString(jobs));
        show(number, jobs > 0);
        show(bar, running.isPresent());
        show(left, running.isPresent());
        running.ifPresent(job -> bar.setProgress(job.progress()));
        left.setText(running.flatMap(JobSnapshot::left).map(QueueButton::clock).orElse(""));
        button.setAccessibleText(Texts.of("queue.button", jobs));
    }

    private static void show(Region part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }

    /** A duration in minutes and seconds, such as 0:12. */
    static String clock(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
