package org.viperstudio.window.models;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.viperstudio.wording.Texts;

/**
 * A button that deletes a model's files after confirmation, since they are gigabytes that would have to be downloaded
 * again.
 */
final class DeleteButton extends VBox {
    private static final double WIDTH = 168;

    private final String id;
    private final String title;
    private final Runnable delete;

    /**
     * @param id the suffix of the buttons' ids
     * @param title of the model, for screen readers
     */
    DeleteButton(String id, String title, Runnable delete) {
        this.id = id;
        this.title = title;
        this.delete = delete;
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setSpacing(4);
        offer();
    }

    private void offer() {
        getChildren().setAll(button("models.remove", this::ask));
    }

    private void ask() {
        Label question = new Label(Texts.of("models.remove.sure"));
        question.getStyleClass().add("small-text");
        question.setWrapText(true);
        Button yes = button("models.remove.yes", delete);
        yes.getStyleClass().add("danger");
        Button no = button("models.remove.no", this::offer);
        HBox answers = new HBox(yes, no);
        answers.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(question, answers);
        no.requestFocus();
    }

    private Button button(String key, Runnable onPress) {
        Button button = DownloadCard.button(key, id, title, onPress);
        button.getStyleClass().add("flat");
        return button;
    }
}
