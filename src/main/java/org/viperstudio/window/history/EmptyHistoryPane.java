package org.viperstudio.window.history;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.wording.Texts;

/** The placeholder for an empty list: says why it is empty, with a button to paint if nothing has been painted yet. */
final class EmptyHistoryPane extends VBox {
    private static final double GAP = 16;

    private final Label why = new Label();
    private final Button paint = new Button(Texts.of("history.empty.go"));

    EmptyHistoryPane(Runnable onPaint) {
        super(GAP);
        setId("history-nothing");
        why.setId("history-why");
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        paint.setId("history-paint");
        paint.managedProperty().bind(paint.visibleProperty());
        paint.setOnAction(pressed -> onPaint.run());
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
        getChildren().addAll(why, paint);
    }

    /** Shows why a query finds nothing. */
    void explain(HistoryQuery query) {
        boolean words = !query.words().isBlank();
        paint.setVisible(!words && !query.favourites());
        if (words) {
            why.setText(Texts.of("history.none-found"));
        } else {
            why.setText(Texts.of(query.favourites() ? "history.no-favourites" : "history.empty"));
        }
    }
}
