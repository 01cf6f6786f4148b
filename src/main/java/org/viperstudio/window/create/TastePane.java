package org.viperstudio.window.create;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.viperstudio.studio.create.Taste;
import org.viperstudio.text.AttributeList;
import org.viperstudio.window.shell.Navigation;
import org.viperstudio.window.shell.Screen;
import org.viperstudio.wording.Texts;

/** Shows the taste that pictures are painted with as chips, or an invitation if there is none yet. */
final class TastePane extends VBox {
    private static final int MOST_LIKED = 9;
    private static final int MOST_DISLIKED = 5;
    /** Longer texts may be truncated, and so have a tooltip. */
    private static final int LONG = 24;

    private final CreateModel model;
    private final Navigation navigation;
    private @Nullable Taste shown;
    private boolean shownRestored;

    TastePane(CreateModel model, Navigation navigation) {
        this.model = model;
        this.navigation = navigation;
        setId("taste-in-use");
        getStyleClass().add("section");
        model.tasteProperty().subscribe(this::show);
        model.stateProperty().subscribe(this::show);
    }

    private void show() {
        Taste taste = model.tasteShown();
        if (taste.equals(shown) && model.isRestored() == shownRestored) {
            return;
        }
        shown = taste;
        shownRestored = model.isRestored();
        getChildren().setAll(title(), taste.isEmpty() ? invitation() : chips(taste));
    }

    private HBox title() {
        String label = model.tasteProperty().get().label();
        Label title = new Label(
                model.isRestored()
                        ? Texts.of("create.taste.restored")
                        : Texts.of("create.taste", label).strip());
        title.getStyleClass().add("section-title");
        Spacer gap = new Spacer();
        HBox row = new HBox(title, gap, link());
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private Hyperlink link() {
        if (model.isRestored()) {
            return link("create.taste.own", model::useOwnTaste);
        }
        boolean none = model.tasteProperty().get().taste().isEmpty();
        return link(
                none ? "create.taste.begin" : "create.taste.edit",
                () -> navigation.go(none ? Screen.GALLERY : Screen.TASTE));
    }

    private static Hyperlink link(String key, Runnable action) {
        Hyperlink link = new Hyperlink(Texts.of(key));
        link.setOnAction(pressed -> action.run());
        return link;
    }

    private static Label invitation() {
        Label invitation = new Label(Texts.of("create.taste.none"));
        invitation.setWrapText(true);
        invitation.getStyleClass().add("muted");
        return invitation;
    }

    private static FlowPane chips(Taste taste) {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("chips");
        int more = add(chips, taste.liked(), MOST_LIKED, "+", "liked")
                + add(chips, taste.disliked(), MOST_DISLIKED, "−", "disliked");
        if (more > 0) {
            Label rest = new Label(Texts.of("create.taste.more", more));
            rest.getStyleClass().add("small-text");
            chips.getChildren().add(rest);
        }
        return chips;
    }

    /** Adds chips up to a maximum; returns how many were left out. */
    private static int add(FlowPane chips, AttributeList attributes, int most, String sign, String kind) {
        attributes.attributes().stream().limit(most).forEach(attribute -> {
            Label chip = new Label(sign + " " + attribute.text());
            if (attribute.text().length() > LONG) {
                chip.setTooltip(new Tooltip(attribute.text()));
            }
            chip.getStyleClass().addAll("taste-chip", kind);
            chips.getChildren().add(chip);
        });
        return Math.max(0, attributes.attributes().size() - most);
    }
}
