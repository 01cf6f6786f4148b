package org.viperstudio.window.models;

import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.job.JobSnapshot;
import org.viperstudio.studio.models.ModelService.Presence;
import org.viperstudio.wording.Texts;

/** The card of a model that can be downloaded: its purpose, licence, size and maker, and a download button. */
final class DownloadCard extends HBox {
    private static final double ACTION_WIDTH = 168;

    private final ModelsModel model;
    private final Downloadable offer;
    private final boolean offline;
    private final VBox action = new VBox();

    DownloadCard(ModelsModel model, Downloadable offer, boolean offline) {
        this.model = model;
        this.offer = offer;
        this.offline = offline;
        setId("offer-" + offer.id());
        getStyleClass().add("offer");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(offer.title());
        title.getStyleClass().add("section-title");
        Label purpose = new Label(offer.purpose());
        purpose.setWrapText(true);
        Label facts = new Label(offer.facts());
        facts.getStyleClass().add("small-text");
        facts.setWrapText(true);
        VBox words = new VBox(title, purpose, facts);
        words.setSpacing(2);
        HBox.setHgrow(words, Priority.ALWAYS);
        action.setAlignment(Pos.CENTER_RIGHT);
        action.setMinWidth(ACTION_WIDTH);
        action.setMaxWidth(ACTION_WIDTH);
        action.setSpacing(4);
        getChildren().addAll(words, action);
        show(Optional.ofNullable(model.downloads().get(offer.id())));
    }

    /** The listener that updates the card's progress while it is shown. */
    MapChangeListener<String, JobSnapshot> listener() {
        return change -> {
            if (change.getKey().equals(offer.id())) {
                show(Optional.ofNullable(change.getValueAdded()));
            }
        };
    }

    private void show(Optional<JobSnapshot> download) {
        action.getChildren().clear();
        if (download.isPresent()) {
            showProgress(download.get());
            return;
        }
        switch (offer.presence()) {
            case Presence.Here _ -> {
                Label here = new Label(Texts.of("models.here"), new FontIcon(Feather.CHECK));
                here.getStyleClass().add("here");
                action.getChildren().addAll(here, removal());
            }
            case Presence.Partly _ -> {
                offerDownload("models.resume");
                action.getChildren().add(new DeleteButton(offer.id(), offer.title(), () -> model.remove(offer)));
            }
            case Presence.Absent _ -> offerDownload("models.download");
        }
    }

    /** The button to remove the model; files of another program are only unregistered, not deleted. */
    private Node removal() {
        return offer.ours()
                ? new DeleteButton(offer.id(), offer.title(), () -> model.remove(offer))
                : button("models.forget", "flat", () -> model.remove(offer));
    }

    private void offerDownload(String key) {
        Button download = button(key, "button-outlined", () -> model.download(offer));
        download.setGraphic(new FontIcon(Feather.DOWNLOAD));
        download.setDisable(offline || !offer.usable());
        action.getChildren().add(download);
    }

    private void showProgress(JobSnapshot download) {
        ProgressBar bar = new ProgressBar(download.progress());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        Label message = new Label(download.message());
        message.getStyleClass().add("small-text");
        action.getChildren().addAll(bar, message, button("models.cancel", "flat", () -> model.cancel(offer)));
    }

    private Button button(String key, String style, Runnable onPress) {
        Button button = button(key, offer.id(), offer.title(), onPress);
        button.getStyleClass().add(style);
        return button;
    }

    /** A small button whose id consists of its text key and the model's id. */
    static Button button(String key, String id, String title, Runnable onPress) {
        Button button = new Button(Texts.of(key));
        button.setId(key.replace('.', '-') + "-" + id);
        button.getStyleClass().add("small");
        button.setAccessibleText(button.getText() + ": " + title);
        button.setOnAction(pressed -> onPress.run());
        return button;
    }
}
