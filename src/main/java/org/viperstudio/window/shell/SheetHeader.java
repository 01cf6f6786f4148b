package org.viperstudio.window.shell;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.wording.Texts;

/** The header of a sheet: its title, and a close button for users who do not know that Escape closes it. */
public final class SheetHeader extends HBox {
    /** @param actions controls that stand before the close button */
    public SheetHeader(String title, Runnable onClose, Node... actions) {
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        Spacer gap = new Spacer();
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("sheet-close");
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText(Texts.of("shell.sheet.close"));
        close.setTooltip(new Tooltip(Texts.of("shell.sheet.close.hint")));
        close.setOnAction(pressed -> onClose.run());
        getStyleClass().add("sheet-head");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, gap);
        getChildren().addAll(actions);
        getChildren().add(close);
    }
}
