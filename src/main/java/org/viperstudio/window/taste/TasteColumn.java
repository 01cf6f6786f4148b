package org.viperstudio.window.taste;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.viperstudio.wording.Texts;

/** A column of liked or disliked attributes: chips by category, with a field to add more. */
final class TasteColumn {
    /** Opens the popover of a chip. */
    @FunctionalInterface
    interface Opener {
        void open(TasteChip chip);
    }

    private final TasteViewModel model;
    private final boolean liked;
    private final Opener opener;
    private final VBox groups = new VBox();
    private final TextField add = new TextField();
    private final Label count = new Label();
    private final VBox root;

    TasteColumn(TasteViewModel model, boolean liked, Opener opener) {
        this.model = model;
        this.liked = liked;
        this.opener = opener;
        String side = liked ? "liked" : "disliked";
        Label title = new Label(Texts.of("taste." + side));
        title.getStyleClass().add("section-title");
        title.setGraphic(count);
        title.setContentDisplay(ContentDisplay.RIGHT);
        count.getStyleClass().add("small-text");
        prepareField(side);
        groups.getStyleClass().add("groups");
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(title, add, scroll);
        root.getStyleClass().add("taste-column");
        model.attributesProperty().subscribe(this::show);
    }

    Region node() {
        return root;
    }

    TextField field() {
        return add;
    }

    private void prepareField(String side) {
        add.setId("add-" + side);
        add.setPromptText(Texts.of("taste.add." + side));
        add.setAccessibleText(Texts.of("taste.add." + side));
        var suggestions = TextFields.bindAutoCompletion(add, request -> model.suggestions(request.getUserText()));
        suggestions.setOnAutoCompleted(chosen -> take());
        // They are looked up beside the JavaFX thread, and may come when the keyboard is elsewhere, whose Escape they
        // took.
        suggestions.getAutoCompletionPopup().setOnShown(shown -> {
            if (!add.isFocused()) {
                suggestions.getAutoCompletionPopup().hide();
            }
        });
        add.setOnAction(entered -> take());
        add.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                add.clear();
            }
        });
    }

    private void take() {
        model.add(add.getText(), liked);
        add.clear();
    }

    private void show() {
        List<TasteGroup> shown = model.groups(liked);
        int focused = chips().indexOf(focusOwner());
        String id = focused < 0 ? "" : chips().get(focused).getId();
        groups.getChildren().setAll(shown.stream().map(this::group).toList());
        count.setText(String.valueOf(
                shown.stream().mapToInt(group -> group.attributes().size()).sum()));
        if (focused >= 0) {
            keepFocus(id, focused);
        }
    }

    /** Keeps the focus on the same chip, or at the same index if that chip is gone. */
    private void keepFocus(String id, int place) {
        List<Node> chips = chips();
        chips.stream()
                .filter(chip -> id.equals(chip.getId()))
                .findFirst()
                .or(() ->
                        chips.isEmpty() ? Optional.of(add) : Optional.of(chips.get(Math.min(place, chips.size() - 1))))
                .ifPresent(Node::requestFocus);
    }

    private List<Node> chips() {
        return groups.getChildren().stream()
                .flatMap(group -> ((VBox) group).getChildren().stream())
                .filter(FlowPane.class::isInstance)
                .flatMap(flow -> ((FlowPane) flow).getChildren().stream())
                .toList();
    }

    private @Nullable Node focusOwner() {
        return root.getScene() == null ? null : root.getScene().getFocusOwner();
    }

    private static String capitalized(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ENGLISH) + title.substring(1);
    }

    private Node group(TasteGroup group) {
        Label title = new Label(capitalized(group.title()));
        title.getStyleClass().add("small-text");
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("chips");
        group.attributes().forEach(attribute -> chips.getChildren().add(new TasteChip(model, attribute, opener::open)));
        return new VBox(6, title, chips);
    }
}
