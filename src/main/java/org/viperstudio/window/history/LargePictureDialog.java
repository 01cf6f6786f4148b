package org.viperstudio.window.history;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.window.control.Thumbnails;

/** The dialog that shows the selected picture as large as fits; the arrow keys go to the next and the previous one. */
final class LargePictureDialog {
    private static final double GAP = 8;

    private final HistoryModel model;
    private final Comparison comparison;
    private final double width;
    private final double height;
    private final Button before = PictureButtons.icon(new Button(), "history.large.before", Feather.CHEVRON_LEFT);
    private final Button next = PictureButtons.icon(new Button(), "history.large.next", Feather.CHEVRON_RIGHT);
    private final StackPane frame = new StackPane();
    private final HBox box = new HBox(GAP, before, frame, next);

    /** @param width the window's width; {@code height} likewise */
    LargePictureDialog(HistoryModel model, Thumbnails thumbnails, double width, double height) {
        this.model = model;
        this.width = width;
        this.height = height;
        comparison = new Comparison(model, thumbnails);
        before.setId("large-before");
        before.setOnAction(pressed -> go(-1));
        next.setId("large-next");
        next.setOnAction(pressed -> go(1));
        box.setId("large-picture");
        box.getStyleClass().add("dialog");
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setFocusTraversable(true);
        // A filter, because the buttons would use the arrow keys to move the focus.
        box.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
                go(key.getCode() == KeyCode.LEFT ? -1 : 1);
                key.consume();
            }
        });
    }

    /** The dialog for the selected picture; it handles the arrow keys while it has the focus. */
    Region of(HistoryEntry chosen) {
        show(chosen);
        return box;
    }

    private void go(int steps) {
        // A clicked button has the focus, and would lose it when it is disabled at the end of the list.
        box.requestFocus();
        model.neighbour(model.selected().getLast(), steps).ifPresent(other -> {
            model.select(other);
            show(other);
        });
    }

    private void show(HistoryEntry picture) {
        before.setDisable(model.neighbour(picture, -1).isEmpty());
        next.setDisable(model.neighbour(picture, 1).isEmpty());
        frame.getChildren().setAll(comparison.row(List.of(picture), width, height));
    }
}
