package org.viperstudio.window.create;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.viperstudio.studio.create.LiveSlider;
import org.viperstudio.wording.Texts;

/**
 * A slider for the degree of the taste, from plain to personal. Arrow keys step by 0.05, Home and End go to the ends,
 * and a double click resets it; dots mark degrees whose pictures are ready.
 */
final class DegreeSlider extends VBox {
    /** Diameter of the thumb, as in the stylesheet. */
    static final double THUMB = 20;

    private static final double STEP = 0.05;
    private static final double DOT = 2.5;
    private static final double HUNDREDTHS = 100;

    private final Slider slider = new Slider(0, 1, LiveSlider.DEFAULT_DEGREE.liked());
    private final Label value = new Label();
    private final Pane dots = new Pane();
    private List<Double> ready = List.of();

    /** @param name what it sets, for screen readers */
    DegreeSlider(String id, String name, String left, String right) {
        getStyleClass().add("degree-slider");
        slider.setId(id);
        slider.setBlockIncrement(STEP);
        slider.setAccessibleText(name);
        slider.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                slider.setValue(LiveSlider.DEFAULT_DEGREE.liked());
            }
        });
        slider.valueProperty().subscribe(this::write);
        slider.widthProperty().subscribe(this::placeDots);
        dots.getStyleClass().add("dots");
        dots.setMouseTransparent(true);
        getChildren().addAll(captions(left, right), slider, dots);
    }

    private StackPane captions(String left, String right) {
        value.getStyleClass().add("degree-value");
        Label plain = new Label(left);
        Label yours = new Label(right);
        plain.getStyleClass().add("small-text");
        yours.getStyleClass().add("small-text");
        StackPane.setAlignment(plain, Pos.CENTER_LEFT);
        StackPane.setAlignment(yours, Pos.CENTER_RIGHT);
        return new StackPane(plain, value, yours);
    }

    private void write(Number degree) {
        String written = String.format(Locale.ROOT, "%.2f", rounded());
        value.setText(written);
        slider.setAccessibleHelp(Texts.of("create.degree.value", written));
        slider.notifyAccessibleAttributeChanged(javafx.scene.AccessibleAttribute.VALUE);
    }

    /** The value, rounded to hundredths. */
    double rounded() {
        return Math.round(slider.getValue() * HUNDREDTHS) / HUNDREDTHS;
    }

    DoubleProperty valueProperty() {
        return slider.valueProperty();
    }

    /** Marks the degrees whose pictures are ready. */
    void mark(List<Double> degrees) {
        if (!degrees.equals(ready)) {
            ready = List.copyOf(degrees);
            placeDots();
        }
    }

    private void placeDots() {
        double length = slider.getWidth() - THUMB;
        dots.getChildren()
                .setAll(ready.stream().map(at -> dot(THUMB / 2 + at * length)).toList());
    }

    private static Circle dot(double x) {
        Circle dot = new Circle(x, DOT, DOT);
        dot.getStyleClass().add("dot");
        return dot;
    }
}
