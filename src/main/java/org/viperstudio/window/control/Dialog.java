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

/** A question over the window: a title, fields, one way on and one way out. Enter goes on, Escape leaves. */
public final class Dialog {
    private final Overlay overlay;
    private final VBox root = new VBox();
    private final Button on = new Button();

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

    /** Says what the way on is called and does, and when it is open. */
    public Dialog onward(String words, ObservableValue<Boolean> possible, Runnable action) {
        Button cancel = new Button(Texts.of("control.cancel"));
        cancel.setOnAction(pressed -> overlay.hide());
        on.setId("dialog-on");
        on.setText(words);
        on.setDefaultButton(true);
        on.disableProperty().bind(possible.map(yes -> !yes));
        on.setOnAction(pressed -> {
            overlay.hide();
            action.run();
        });
        HBox buttons = new HBox(8, cancel, on);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        root.getChildren().add(buttons);
        return this;
    }

    /** Shows it with the keyboard in a field. */
    public void show(Node focused) {
        overlay.show(root);
        focused.requestFocus();
    }
}
