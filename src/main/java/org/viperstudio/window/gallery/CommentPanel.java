package org.viperstudio.window.gallery;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.studio.reading.Heard;
import org.viperstudio.window.control.Chip;
import org.viperstudio.window.shell.FlightLayer;
import org.viperstudio.window.shell.Screen;
import org.viperstudio.wording.Texts;

/** The panel beside the large picture: mark buttons, comment box and the attributes understood from the comment. */
final class CommentPanel {
    private static final Duration THOUGHT = Duration.millis(250);
    private static final Duration DRAFT = Duration.millis(500);
    /** More would be a swarm, and those further down are out of sight. */
    private static final int FLYING = 6;

    private final LargeViewModel model;
    private final FlightLayer flights;
    private final TextArea box = new TextArea();
    private final Label title = new Label();
    private final Label state = new Label();
    private final Label understood = new Label();
    private final FlowPane chips = new FlowPane();
    private final HBox marks = new HBox();
    private final PauseTransition thought = new PauseTransition(THOUGHT);
    private final PauseTransition draft = new PauseTransition(DRAFT);
    private final VBox root = new VBox();
    private Subscription shown = Subscription.EMPTY;

    CommentPanel(LargeViewModel model, FlightLayer flights) {
        this.model = model;
        this.flights = flights;
        title.getStyleClass().add("section-title");
        title.setId("large-title");
        box.setId("comment");
        box.setPromptText(Texts.of("gallery.comment.prompt"));
        box.setWrapText(true);
        box.setPrefRowCount(6);
        box.setMinHeight(Region.USE_PREF_SIZE);
        state.getStyleClass().add("small-text");
        state.setId("comment-state");
        understood.getStyleClass().add("small-text");
        chips.setId("heard");
        chips.getStyleClass().add("chips");
        thought.setOnFinished(over -> model.understand());
        draft.setOnFinished(over -> model.saveDraft());
        understood.setWrapText(true);
        understood.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane all = new ScrollPane(chips);
        all.setFitToWidth(true);
        all.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        all.setFocusTraversable(false);
        VBox.setVgrow(all, Priority.ALWAYS);
        root.getStyleClass().add("comment-panel");
        root.getChildren().addAll(title, marks, box, keep(), understood, all, suggestion());
        new CommentKeys(model, box).listen();
        model.setOnKeep(this::flyToTaste);
        model.openProperty().subscribe(remark -> remark.ifPresentOrElse(this::show, this::leave));
    }

    Region node() {
        return root;
    }

    /** Focuses the comment box, with the caret at its end. */
    void focus() {
        box.requestFocus();
        box.end();
    }

    private void show(Remark remark) {
        leave();
        title.setText(remark.picture().title());
        marks.getChildren()
                .setAll(new MarkButtons(remark.markProperty(), model::mark)
                        .worded()
                        .node());
        box.textProperty().bindBidirectional(remark.textProperty());
        box.setAccessibleText(Texts.of("gallery.comment.name", remark.picture().title()));
        ListChangeListener<Heard> heard = change -> showHeard(remark);
        remark.heard().addListener(heard);
        showHeard(remark);
        shown = remark.textProperty()
                .subscribe((before, now) -> written(remark))
                .and(remark.stateProperty().subscribe(this::showState))
                .and(() -> remark.heard().removeListener(heard))
                .and(() -> box.textProperty().unbindBidirectional(remark.textProperty()));
        focus();
    }

    private void leave() {
        thought.stop();
        draft.stop();
        shown.unsubscribe();
        shown = Subscription.EMPTY;
    }

    private void written(Remark remark) {
        remark.stateProperty().set(Remark.State.WRITING);
        thought.playFromStart();
        draft.playFromStart();
        showHeard(remark);
    }

    private void showState(Remark.State now) {
        state.setText(
                switch (now) {
                    case EMPTY, WRITING, UNSAVED -> Texts.of("gallery.comment.keys");
                    case SAVING -> Texts.of("gallery.comment.saving");
                    case DRAFT -> Texts.of("gallery.comment.draft");
                    case KEPT -> Texts.of("gallery.comment.kept");
                });
    }

    private void showHeard(Remark remark) {
        chips.getChildren()
                .setAll(remark.heard().stream()
                        .map(heard -> new Chip(heard.attribute(), heard.liked())
                                .onFlip(() -> model.flip(heard))
                                .onRemove(() -> model.dismiss(heard)))
                        .toList());
        boolean said = !remark.text().isBlank();
        understood.setVisible(said);
        understood.setText(Texts.of(remark.heard().isEmpty() ? "gallery.heard.nothing" : "gallery.heard"));
    }

    /** Shows where what was understood goes. */
    private void flyToTaste() {
        flights.fly(chips.getChildren().stream().limit(FLYING).toList(), Screen.TASTE);
    }

    private Region keep() {
        Button keep = new Button(Texts.of("gallery.comment.keep"));
        keep.setId("keep");
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.setTooltip(new Tooltip(Texts.of("gallery.comment.keep.hint")));
        keep.setOnAction(pressed -> model.saveAndAdvance());
        HBox line = new HBox(12, keep, state);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Region suggestion() {
        Button reason = new Button(null, new FontIcon(Feather.ARROW_RIGHT));
        reason.setId("suggestion");
        reason.getStyleClass().addAll("flat", "suggestion");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.setOnAction(pressed -> model.suggested().ifPresent(model::open));
        model.suggestionProperty().subscribe(suggested -> {
            reason.setVisible(suggested.isPresent());
            reason.setText(model.suggested()
                    .map(next -> Texts.of(
                            "gallery.suggestion",
                            next.picture().title(),
                            SuggestionWords.reason(suggested.orElseThrow())))
                    .orElse(""));
        });
        return reason;
    }
}
