package org.viperstudio.window.create;

import javafx.geometry.Insets;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.studio.create.Axis;
import org.viperstudio.studio.create.SliderState;
import org.viperstudio.wording.Texts;

/** One slider for the whole taste, or two: one for liked and one for disliked attributes. */
final class DegreePane extends VBox {
    private final CreateModel model;
    private final DegreeSlider whole = slider("degree", "create.degree");
    private final DegreeSlider liked = slider("degree-liked", "create.liked");
    private final DegreeSlider disliked = slider("degree-disliked", "create.disliked");
    private final ToggleButton split = new ToggleButton(Texts.of("create.split.short"), new FontIcon(Feather.SLIDERS));
    private boolean following;

    DegreePane(CreateModel model) {
        this.model = model;
        getStyleClass().add("degree-pane");
        widthProperty().subscribe(width -> standOverTheStrip(width.doubleValue()));
        split.setId("split");
        split.getStyleClass().add("flat");
        split.setAccessibleText(Texts.of("create.split"));
        split.setTooltip(new Tooltip(Texts.of("create.split")));
        split.selectedProperty().addListener((selected, before, apart) -> arrange(apart));
        model.stateProperty().subscribe(this::follow);
        whole.valueProperty().addListener(changed -> moved(Axis.BOTH));
        liked.valueProperty().addListener(changed -> moved(Axis.LIKED));
        disliked.valueProperty().addListener(changed -> moved(Axis.DISLIKED));
        getChildren().add(whole);
    }

    /** The toggle between one slider and two; it is placed elsewhere on the screen. */
    ToggleButton split() {
        return split;
    }

    /** Aligns the ends of the slider with the centres of the strip's first and last picture. */
    private void standOverTheStrip(double width) {
        double half = width / Axis.MARKS.size() / 2 - DegreeSlider.THUMB / 2;
        setPadding(new Insets(0, half, 0, half));
    }

    private static DegreeSlider slider(String id, String key) {
        return new DegreeSlider(id, Texts.of(key), Texts.of(key + ".none"), Texts.of(key + ".all"));
    }

    private void arrange(boolean apart) {
        if (apart) {
            getChildren().setAll(liked, disliked);
            setBoth(liked, disliked, whole.rounded());
            moved(Axis.LIKED);
        } else if (!getChildren().contains(whole)) {
            getChildren().setAll(whole);
            setBoth(whole, whole, liked.rounded());
            moved(Axis.BOTH);
        }
    }

    private void setBoth(DegreeSlider one, DegreeSlider other, double value) {
        following = true;
        one.valueProperty().set(value);
        other.valueProperty().set(value);
        following = false;
    }

    private void moved(Axis axis) {
        if (!following) {
            Degree degree =
                    axis == Axis.BOTH ? Degree.of(whole.rounded()) : new Degree(liked.rounded(), disliked.rounded());
            model.moveTo(degree, axis);
        }
    }

    /** Follows the model when something else changed it, such as a click on the film strip. */
    private void follow(SliderState state) {
        following = true;
        Degree degree = state.degree();
        if (degree.liked() != degree.disliked()) {
            split.setSelected(true);
        }
        follow(whole, degree.liked());
        follow(liked, degree.liked());
        follow(disliked, degree.disliked());
        following = false;
        DegreeSlider moving = state.axis() == Axis.DISLIKED ? disliked : liked;
        (split.isSelected() ? moving : whole)
                .mark(state.strip().stream()
                        .map(frame -> state.axis().position(frame.degree()))
                        .toList());
    }

    private static void follow(DegreeSlider slider, double value) {
        if (slider.rounded() != value) {
            slider.valueProperty().set(value);
        }
    }
}
