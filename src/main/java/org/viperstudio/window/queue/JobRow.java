package org.viperstudio.window.queue;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.job.JobSnapshot;
import org.viperstudio.job.JobState;
import org.viperstudio.picture.Raster;
import org.viperstudio.window.control.Rasters;
import org.viperstudio.wording.Texts;

/** A row of the queue: one job with its progress and its buttons. */
final class JobRow extends HBox {
    private static final double PREVIEW = 48;

    private final QueueModel model;
    private final ImageView preview = new ImageView();
    private final Label title = new Label();
    private final Tooltip whole = new Tooltip();
    private final Label state = new Label();
    private final Button again = new Button(Texts.of("queue.retry"), new FontIcon(Feather.ROTATE_CW));
    private final ProgressBar bar = new ProgressBar();
    private final HBox buttons = new HBox();
    private JobSnapshot job;

    JobRow(QueueModel model, JobSnapshot first) {
        this.model = model;
        job = first;
        getStyleClass().add("job");
        setAlignment(Pos.CENTER_LEFT);
        preview.setFitWidth(PREVIEW);
        preview.setFitHeight(PREVIEW);
        preview.setPreserveRatio(true);
        StackPane frame = new StackPane(new FontIcon(Feather.IMAGE), preview);
        frame.setMinSize(PREVIEW, PREVIEW);
        frame.setMaxSize(PREVIEW, PREVIEW);
        frame.getStyleClass().add("job-preview");
        title.getStyleClass().add("section-title");
        state.getStyleClass().add("small-text");
        state.setWrapText(true);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        title.setTooltip(whole);
        whole.textProperty().bind(title.textProperty());
        again.getStyleClass().addAll("small", "queue-retry");
        again.managedProperty().bind(again.visibleProperty());
        again.setOnAction(pressed -> model.retry(job));
        VBox words = new VBox(title, bar, state, again);
        words.setSpacing(4);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(frame, words, buttons);
        arrange();
        show(first);
    }

    long id() {
        return job.id();
    }

    void show(JobSnapshot now) {
        boolean another = now.state() != job.state();
        job = now;
        if (another) {
            arrange();
        }
        title.setText(model.otherOwner(now)
                .map(name -> Texts.of("queue.for", now.title(), name))
                .orElse(now.title()));
        bar.setProgress(now.progress());
        bar.setVisible(now.state() == JobState.RUNNING || now.state() == JobState.SUSPENDED);
        bar.setManaged(bar.isVisible());
        state.setText(words(now, model.pausedProperty().get()));
        now.preview()
                .filter(Raster.class::isInstance)
                .ifPresent(picture -> preview.setImage(Rasters.image((Raster) picture)));
    }

    private static String words(JobSnapshot job, boolean paused) {
        return switch (job.state()) {
            case QUEUED -> Texts.of(paused ? "queue.waiting.paused" : "queue.waiting");
            case SUSPENDED -> Texts.of(paused ? "queue.waiting.paused" : "queue.suspended");
            case RUNNING ->
                job.left()
                        .map(left -> Texts.of("queue.left", QueueButton.clock(left)))
                        .orElseGet(() -> job.message().isEmpty() ? Texts.of("queue.running") : job.message());
            case FAILED -> job.failure().map(failure -> failure.told()).orElse("");
            case DONE, CANCELLED -> "";
        };
    }

    private void arrange() {
        buttons.getChildren().clear();
        again.setVisible(job.state() == JobState.FAILED);
        again.setAccessibleText(Texts.of("queue.retry") + ": " + job.title());
        switch (job.state()) {
            case QUEUED -> {
                add(Feather.ARROW_UP, "queue.up", () -> model.move(job, -1));
                add(Feather.ARROW_DOWN, "queue.down", () -> model.move(job, 1));
                add(Feather.X, "queue.cancel", () -> model.cancel(job));
            }
            case RUNNING, SUSPENDED -> add(Feather.X, "queue.cancel", () -> model.cancel(job));
            case FAILED -> add(Feather.X, "queue.dismiss", () -> model.dismiss(job));
            case DONE, CANCELLED -> {}
        }
    }

    private void add(Feather icon, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small", key.replace('.', '-'));
        button.setAccessibleText(Texts.of(key) + ": " + job.title());
        button.setTooltip(new Tooltip(Texts.of(key)));
        button.setOnAction(pressed -> action.run());
        buttons.getChildren().add(button);
    }
}
