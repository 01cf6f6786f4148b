package org.viperstudio.window.create;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.studio.create.Axis;
import org.viperstudio.studio.create.Frame;
import org.viperstudio.studio.create.SliderState;
import org.viperstudio.window.control.RoundedPicture;
import org.viperstudio.wording.Texts;

/** A strip of thumbnails of the scene at each mark of the slider; a click moves the slider there. */
final class FilmStrip extends HBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double LEAST_SIDE = 32;
    private static final double MOST_SIDE = 64;
    /** A frame's horizontal padding, as in the stylesheet. */
    private static final double FRAME = 4;

    /** The width with pictures at their largest. */
    static final double WIDTH = Axis.MARKS.size() * (MOST_SIDE + FRAME);

    private final CreateModel model;
    private final List<Cell> cells;

    /** The thumbnail of one mark. */
    private final class Cell {
        private final double mark;
        private final RoundedPicture picture = new RoundedPicture();
        private final Button button = new Button(caption(), picture);
        private Optional<Frame> shown = Optional.empty();

        Cell(double mark) {
            this.mark = mark;
            size(MOST_SIDE);
            button.setText(caption());
            button.setId("frame-" + Math.round(1000 * mark));
            button.getStyleClass().addAll("frame", "flat");
            button.setContentDisplay(ContentDisplay.TOP);
            button.setAccessibleText(Texts.of("create.frame", caption()));
            button.setOnAction(pressed -> go());
            button.setMinWidth(0);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }

        void size(double side) {
            picture.setMinSize(side, side);
            picture.setPrefSize(side, side);
            picture.setMaxSize(side, side);
        }

        private String caption() {
            return String.format(Locale.ROOT, "%.3f", mark).replaceAll("\\.?0+$", "");
        }

        private void go() {
            SliderState state = model.state();
            model.moveTo(state.axis().at(mark, state.degree()), state.axis());
        }

        void show(SliderState state) {
            Optional<Frame> frame = state.strip().stream()
                    .filter(one -> state.axis().position(one.degree()) == mark)
                    .findFirst();
            frame.filter(one -> !shown.equals(frame)).ifPresent(one -> picture.show(one.raster()));
            shown = frame;
            picture.setOpacity(frame.isPresent() ? 1 : 0.45);
            Degree at = state.axis().at(mark, state.degree());
            button.pseudoClassStateChanged(HERE, at.equals(state.degree()));
            button.setDisable(state.scene().isEmpty());
        }
    }

    FilmStrip(CreateModel model) {
        this.model = model;
        getStyleClass().add("film-strip");
        setAlignment(Pos.CENTER);
        cells = Axis.MARKS.stream().map(Cell::new).toList();
        getChildren().addAll(cells.stream().map(cell -> cell.button).toList());
        model.stateProperty().subscribe(state -> cells.forEach(cell -> cell.show(state)));
    }

    /** Scales the thumbnails to the available width. */
    void fit(double width) {
        double side = Math.floor(width / Axis.MARKS.size()) - FRAME;
        cells.forEach(cell -> cell.size(Math.clamp(side, LEAST_SIDE, MOST_SIDE)));
    }
}
