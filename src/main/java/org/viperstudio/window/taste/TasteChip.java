package org.viperstudio.window.taste;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.wording.Texts;

/** A chip for an attribute of the taste; the length of the line under its name shows its weight. */
final class TasteChip extends StackPane {
    private static final PseudoClass DISLIKED = PseudoClass.getPseudoClass("disliked");
    private static final PseudoClass CONTRADICTED = PseudoClass.getPseudoClass("contradicted");
    private static final double STEP = 0.1;

    private final TasteViewModel model;
    private final TasteAttribute attribute;
    private final Region weight = new Region();

    TasteChip(TasteViewModel model, TasteAttribute attribute, Consumer<TasteChip> onOpen) {
        this.model = model;
        this.attribute = attribute;
        getStyleClass().add("taste-chip");
        setId("chip-" + (attribute.liked() ? "liked-" : "disliked-")
                + attribute.name().replace(' ', '-'));
        setMaxWidth(USE_PREF_SIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(description());
        pseudoClassStateChanged(DISLIKED, !attribute.liked());
        pseudoClassStateChanged(CONTRADICTED, model.contradicted(attribute));
        weight.getStyleClass().add("weight");
        weight.setManaged(false);
        getChildren().addAll(weight, face());
        setOnMouseClicked(click -> onOpen.accept(this));
        setOnScroll(scroll -> {
            if (isFocused() && scroll.getDeltaY() != 0) {
                model.weigh(attribute, attribute.weight() + Math.signum(scroll.getDeltaY()) * STEP);
                scroll.consume();
            }
        });
        setOnKeyPressed(key -> {
            if (handled(key, onOpen)) {
                key.consume();
            }
        });
    }

    TasteAttribute attribute() {
        return attribute;
    }

    private HBox face() {
        Label name = new Label(attribute.name());
        HBox face = new HBox(name);
        face.getStyleClass().add("face");
        face.setAlignment(Pos.CENTER_LEFT);
        if (model.contradicted(attribute)) {
            face.getChildren()
                    .addFirst(icon(Feather.ALERT_TRIANGLE, Texts.of("taste.contradiction", attribute.name())));
        }
        if (attribute.locked()) {
            face.getChildren().add(icon(Feather.LOCK, Texts.of("taste.locked")));
        }
        Button cross = new Button(null, new FontIcon(Feather.X));
        cross.getStyleClass().add("cross");
        cross.setFocusTraversable(false);
        cross.setAccessibleText(Texts.of("control.chip.remove", attribute.name()));
        cross.setOnAction(pressed -> model.remove(attribute));
        face.getChildren().add(cross);
        return face;
    }

    private static Label icon(Feather feather, String words) {
        Label icon = new Label(null, new FontIcon(feather));
        icon.setTooltip(new Tooltip(words));
        icon.setAccessibleText(words);
        return icon;
    }

    private String description() {
        String side = attribute.liked() ? "control.chip.liked" : "control.chip.disliked";
        return Texts.of(side, attribute.name()) + Texts.of("taste.weight.spoken", attribute.weight());
    }

    private boolean handled(KeyEvent key, Consumer<TasteChip> onOpen) {
        if (key.isShortcutDown()) {
            return false;
        }
        switch (key.getCode()) {
            case ENTER, SPACE -> onOpen.accept(this);
            case UP, PLUS, ADD -> model.weigh(attribute, attribute.weight() + STEP);
            case DOWN, MINUS, SUBTRACT -> model.weigh(attribute, attribute.weight() - STEP);
            case DELETE, BACK_SPACE -> model.remove(attribute);
            case X -> model.moveAcross(attribute);
            case L -> model.lock(attribute);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double height = 3;
        double inset = 12;
        double room = Math.max(0, getWidth() - 2 * inset);
        weight.resizeRelocate(inset, getHeight() - height - 2, room * attribute.weight() / TasteViewModel.MOST, height);
    }
}
