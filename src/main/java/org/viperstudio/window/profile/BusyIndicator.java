package org.viperstudio.window.profile;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** Says what is done with profiles, once it takes longer than a moment. */
final class BusyIndicator {
    private static final Duration DELAY = Duration.millis(300);
    private static final double SIZE = 16;

    private final HBox root;

    BusyIndicator(ReadOnlyStringProperty activity) {
        Label words = new Label();
        words.setId("profile-work");
        words.getStyleClass().add("small-text");
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setMinSize(SIZE, SIZE);
        spinner.setPrefSize(SIZE, SIZE);
        root = new HBox(8, spinner, words);
        root.setAlignment(Pos.CENTER_LEFT);
        root.managedProperty().bind(root.visibleProperty());
        PauseTransition delay = new PauseTransition(DELAY);
        delay.setOnFinished(over -> root.setVisible(true));
        activity.subscribe(what -> {
            words.setText(what);
            root.setVisible(false);
            delay.stop();
            if (!what.isEmpty()) {
                delay.playFromStart();
            }
        });
    }

    Node node() {
        return root;
    }
}
