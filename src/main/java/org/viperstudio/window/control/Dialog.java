package org.viperstudio.window.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.viperstudio.window.shell.Overlay;
import org.viperstudio.wording.Texts;

/** A modal dialog: a title, fields, a confirm button and a cancel button. Enter confirms, Escape cancels. */
public final class Dialog {
    private final Overlay overlay;
    private final VBox root = new VBox();
    private final Button confirm = new Button();

    public Dialog(Overlay overlay, String title, Node... fields) {
        this.overlay = overlay;
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        root.setId("dialog");
        root.getStyleClass().add("dialog");
        root.setPrefWidth(400);
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.getChildren().add(heading);
        root.getChildren().addAll(fields);
    }

    /** Adds the confirm button, with its text, the condition under which it is enabled, and its action. */
    public Dialog confirm(String words, ObservableValue<Boolean> possible, Runnable action) {
        Button cancel = new Button(Texts.of("control.cancel"));
        cancel.setOnAction(pressed -> overlay.hide());
        confirm.setId("dialog-on");
        confirm.setText(words);
        confirm.setDefaultButton(true);
        confirm.disableProperty().bind(possible.map(yes -> !yes));
        confirm.setOnAction(pressed -> {
            overlay.hide();
            action.run();
        });
        HBox buttons = new HBox(8, cancel, confirm);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        root.getChildren().add(buttons);
        return this;
    }

    /** Shows the dialog and focuses a field. */
    public void show(Node focused) {
        overlay.show(root);
        focused.requestFocus();
    }
}
