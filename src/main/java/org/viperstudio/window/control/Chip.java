package org.viperstudio.window.control;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.wording.Texts;

/** A chip that shows a liked or disliked attribute. Its sign switches between the two, and its cross removes it. */
public final class Chip extends HBox {
    private static final PseudoClass DISLIKED = PseudoClass.getPseudoClass("disliked");

    private final Button sign = new Button();
    private final Label name = new Label();
    private final Button cross = new Button(null, new FontIcon(Feather.X));

    public Chip(String attribute, boolean liked) {
        getStyleClass().add("chip");
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(Texts.of(liked ? "control.chip.liked" : "control.chip.disliked", attribute));
        pseudoClassStateChanged(DISLIKED, !liked);
        sign.setText(liked ? "+" : "\u2212");
        sign.getStyleClass().add("sign");
        name.setText(attribute);
        cross.getStyleClass().add("cross");
        explain(sign, Texts.of(liked ? "control.chip.flip-to-disliked" : "control.chip.flip-to-liked", attribute));
        explain(cross, Texts.of("control.chip.remove", attribute));
        getChildren().addAll(sign, name);
    }

    /** Sets the action of the sign. */
    public Chip onFlip(Runnable flip) {
        sign.setOnAction(pressed -> flip.run());
        return this;
    }

    /** Adds the cross, and sets its action. */
    public Chip onRemove(Runnable remove) {
        cross.setOnAction(pressed -> remove.run());
        if (!getChildren().contains(cross)) {
            getChildren().add(cross);
        }
        return this;
    }

    private static void explain(Button button, String words) {
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
    }
}
