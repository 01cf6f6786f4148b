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
final class WorkSign {
    private static final Duration MOMENT = Duration.millis(300);
    private static final double SIZE = 16;

    private final HBox root;

    WorkSign(ReadOnlyStringProperty doing) {
        Label words = new Label();
        words.setId("profile-work");
        words.getStyleClass().add("small-text");
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMinSize(SIZE, SIZE);
        turning.setPrefSize(SIZE, SIZE);
        root = new HBox(8, turning, words);
        root.setAlignment(Pos.CENTER_LEFT);
        root.managedProperty().bind(root.visibleProperty());
        PauseTransition moment = new PauseTransition(MOMENT);
        moment.setOnFinished(over -> root.setVisible(true));
        doing.subscribe(what -> {
            words.setText(what);
            root.setVisible(false);
            moment.stop();
            if (!what.isEmpty()) {
                moment.playFromStart();
            }
        });
    }

    Node node() {
        return root;
    }
}
