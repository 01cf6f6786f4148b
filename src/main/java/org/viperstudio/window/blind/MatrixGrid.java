package org.viperstudio.window.blind;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.viperstudio.studio.blind.ConfusionMatrix;
import org.viperstudio.wording.Texts;

/**
 * Shows a confusion matrix: a row for each person, whose cells are the darker the better they ranked the column's
 * pictures.
 */
final class MatrixGrid extends GridPane {
    private static final double SIDE = 40;
    private static final double GAP = 4;
    private static final double NAME = 88;

    MatrixGrid(ConfusionMatrix matrix, BlindTestBackend backend) {
        setHgap(GAP);
        setVgap(GAP);
        for (int row = 0; row < matrix.people().size(); row++) {
            String name = backend.nameOf(Optional.of(matrix.people().get(row)));
            Label label = new Label(name);
            label.setPrefWidth(NAME);
            label.setMinWidth(NAME);
            add(label, 0, row + 1);
            Label head = new Label(name.substring(0, Math.min(2, name.length())));
            head.getStyleClass().add("small-text");
            GridPane.setHalignment(head, HPos.CENTER);
            add(head, row + 1, 0);
            for (int column = 0; column < matrix.people().size(); column++) {
                add(cell(matrix.scores().get(row).get(column), name), column + 1, row + 1);
            }
        }
    }

    private static StackPane cell(double score, String name) {
        Region ground = new Region();
        ground.getStyleClass().add("share");
        ground.setOpacity(Double.isNaN(score) ? 0 : score);
        Label number = new Label(Double.isNaN(score) ? "" : String.format(Locale.ROOT, "%.2f", score));
        number.getStyleClass().add("small-text");
        StackPane cell = new StackPane(ground, number);
        cell.getStyleClass().add("share-bar");
        cell.setMinSize(SIDE, SIDE);
        cell.setAccessibleText(Texts.of("blind.matrix.cell", name, number.getText()));
        return cell;
    }
}
