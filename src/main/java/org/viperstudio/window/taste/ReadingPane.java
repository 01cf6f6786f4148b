package org.viperstudio.window.taste;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.viperstudio.studio.idefics2.LanguageTask;
import org.viperstudio.window.control.LanguageChoiceBox;
import org.viperstudio.window.shell.TaskRunner;
import org.viperstudio.wording.Texts;

/** Shows the choice of the model that reads comments, its progress and its output. */
final class ReadingPane extends VBox {
    private static final double BAR_WIDTH = 160;
    private static final double WRITTEN_HEIGHT = 96;

    private final LanguageChoiceBox reader;

    ReadingPane(ReadingModel model) {
        reader = new LanguageChoiceBox(
                model.profile(), model.large().choices(), LanguageTask.READING, "taste.reader", model::choose);
        Label by = new Label(Texts.of("taste.reader"));
        by.setLabelFor(reader);
        by.getStyleClass().add("small-text");
        by.visibleProperty().bind(reader.visibleProperty());
        follow(by);
        HBox row = new HBox(8, by, reader, progress(model), unread(model));
        row.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("reading");
        getChildren().addAll(row, written(model));
    }

    /** Loads the available models. */
    void load(TaskRunner background) {
        reader.load(background);
    }

    private static HBox progress(ReadingModel model) {
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(BAR_WIDTH);
        bar.getStyleClass().add("small");
        bar.progressProperty().bind(model.progressProperty());
        Label words = new Label();
        words.setId("reading-words");
        words.getStyleClass().add("small-text");
        words.textProperty().bind(model.wordsProperty());
        bar.accessibleTextProperty().bind(model.wordsProperty());
        Button cancel = new Button(Texts.of("control.cancel"));
        cancel.setId("reading-cancel");
        cancel.getStyleClass().addAll("flat", "small");
        cancel.setOnAction(pressed -> model.cancel());
        HBox progress = new HBox(8, bar, words, cancel);
        progress.setAlignment(Pos.CENTER_LEFT);
        progress.visibleProperty().bind(model.busyProperty());
        follow(progress);
        return progress;
    }

    private static HBox unread(ReadingModel model) {
        Label words = new Label(Texts.of("taste.unread"));
        words.getStyleClass().add("small-text");
        Button again = new Button(Texts.of("taste.unread.read"));
        again.setId("reading-again");
        again.getStyleClass().addAll("flat", "small");
        again.setOnAction(pressed -> model.read(true));
        HBox unread = new HBox(8, words, again);
        unread.setAlignment(Pos.CENTER_LEFT);
        unread.visibleProperty()
                .bind(model.unreadProperty().and(model.busyProperty().not()));
        follow(unread);
        return unread;
    }

    /** The output as it is generated, truncated at its beginning. */
    private static Label written(ReadingModel model) {
        Label written = new Label();
        written.setId("reading-written");
        written.getStyleClass().add("muted");
        written.setWrapText(true);
        written.setMaxHeight(WRITTEN_HEIGHT);
        written.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
        written.textProperty().bind(model.writtenProperty());
        written.visibleProperty()
                .bind(model.busyProperty().and(model.writtenProperty().isNotEmpty()));
        follow(written);
        return written;
    }

    /** Excludes a node from layout while it is invisible. */
    private static void follow(Node node) {
        node.managedProperty().bind(node.visibleProperty());
    }
}
