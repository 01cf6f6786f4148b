package org.viperstudio.window.gallery;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.preference.Mark;
import org.viperstudio.wording.Texts;

/** The two mark buttons, "love it" and "not for me". */
final class MarkButtons {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Button love = button("love", Feather.HEART);
    private final Button reject = button("reject", Feather.X);
    private final HBox box = new HBox(love, reject);

    MarkButtons(ObservableValue<Mark> mark, Consumer<Mark> onMark) {
        box.getStyleClass().add("mark-buttons");
        love.setOnAction(pressed -> onMark.accept(Mark.LOVED));
        reject.setOnAction(pressed -> onMark.accept(Mark.REJECTED));
        mark.subscribe(now -> {
            love.pseudoClassStateChanged(MARKED, now == Mark.LOVED);
            reject.pseudoClassStateChanged(MARKED, now == Mark.REJECTED);
        });
    }

    /** Hides the button of a mark that is not set unless a condition holds. */
    MarkButtons showWhile(ObservableBooleanValue active, ObservableValue<Mark> mark) {
        show(love, active, mark, Mark.LOVED);
        show(reject, active, mark, Mark.REJECTED);
        return this;
    }

    private static void show(Button button, ObservableBooleanValue active, ObservableValue<Mark> mark, Mark its) {
        button.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> active.get() || mark.getValue() == its, active, mark));
        button.managedProperty().bind(button.visibleProperty());
    }

    /** Shows a text beside each icon. */
    MarkButtons worded() {
        love.setText(Texts.of("gallery.love"));
        reject.setText(Texts.of("gallery.reject"));
        box.getStyleClass().add("worded");
        return this;
    }

    HBox node() {
        return box;
    }

    private static Button button(String word, Feather icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("mark", word);
        button.setAccessibleText(Texts.of("gallery." + word));
        button.setTooltip(new Tooltip(Texts.of("gallery." + word)));
        button.setFocusTraversable(false);
        return button;
    }
}
