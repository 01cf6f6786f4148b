package org.viperstudio.window.queue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.job.JobSnapshot;
import org.viperstudio.window.shell.SheetHeader;
import org.viperstudio.wording.Texts;

/** The sheet that lists all jobs, and those that were interrupted when the program last ended. */
final class QueueDrawer {
    private static final double WIDTH = 440;
    private static final double LEAST_HEIGHT = 168;
    /** The horizontal padding of both sides together, as in the stylesheet. */
    private static final double PADDING = 48;
    /** The maximum height of the list, which scrolls if it is longer. */
    private static final double MOST_HEIGHT = 336;

    private final QueueModel model;
    private final VBox rows = new VBox();
    private final VBox interrupted = new VBox();
    private final Label empty = new Label(Texts.of("queue.empty"));
    private final VBox box;
    private final Map<Long, JobRow> shown = new LinkedHashMap<>();
    private final Subscription pausing;
    private final InvalidationListener changed = list -> show();

    QueueDrawer(QueueModel model, Runnable onClose) {
        this.model = model;
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        rows.setSpacing(8);
        interrupted.setSpacing(8);
        ScrollPane scroll = new ScrollPane(new Jobs(empty, rows));
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button pause = new Button();
        pausing = model.pausedProperty().subscribe(paused -> {
            pause.setText(Texts.of(paused ? "queue.go-on" : "queue.pause"));
            pause.setGraphic(new FontIcon(paused ? Feather.PLAY : Feather.PAUSE));
        });
        box = new VBox(head(pause, onClose), interrupted, scroll);
        box.setId("queue-drawer");
        box.getStyleClass().addAll("dialog", "queue");
        box.setMinSize(WIDTH, LEAST_HEIGHT);
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        model.jobs().addListener(changed);
        model.unfinished().addListener(changed);
        show();
    }

    Region node() {
        return box;
    }

    void detach() {
        pausing.unsubscribe();
        model.jobs().removeListener(changed);
        model.unfinished().removeListener(changed);
    }

    private Region head(Button pause, Runnable onClose) {
        pause.setId("queue-pause");
        pause.setOnAction(pressed -> model.setPaused(!model.pausedProperty().get()));
        return new SheetHeader(Texts.of("queue.title"), onClose, pause);
    }

    private void show() {
        List<Node> nodes = new ArrayList<>();
        Map<Long, JobRow> before = new LinkedHashMap<>(shown);
        shown.clear();
        for (JobSnapshot job : model.jobs()) {
            JobRow row = before.computeIfAbsent(job.id(), id -> new JobRow(model, job));
            row.show(job);
            shown.put(job.id(), row);
            nodes.add(row);
        }
        if (!rows.getChildren().equals(nodes)) {
            rows.getChildren().setAll(nodes);
        }
        empty.setVisible(nodes.isEmpty());
        empty.setManaged(nodes.isEmpty());
        offerInterrupted();
    }

    private void offerInterrupted() {
        int number = model.unfinished().size();
        interrupted.setVisible(number > 0);
        interrupted.setManaged(number > 0);
        if (number > 0 && interrupted.getChildren().isEmpty()) {
            Label what = new Label(Texts.of("queue.interrupted", number));
            what.setWrapText(true);
            Button resume = new Button(Texts.of("queue.interrupted.resume"));
            resume.setId("queue-resume");
            resume.getStyleClass().add("accent");
            resume.setOnAction(pressed -> model.resumeAll());
            Button forget = new Button(Texts.of("queue.interrupted.forget"));
            forget.setId("queue-forget");
            forget.getStyleClass().add("flat");
            forget.setOnAction(pressed -> model.forgetAll());
            HBox buttons = new HBox(resume, forget);
            buttons.setSpacing(8);
            interrupted.getChildren().setAll(what, buttons);
        }
    }

    /** Computes its height for wrapped texts, since a scroll pane asks for it without giving the width. */
    private static final class Jobs extends VBox {
        Jobs(Node... parts) {
            super(parts);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? WIDTH - PADDING : width);
        }
    }
}
