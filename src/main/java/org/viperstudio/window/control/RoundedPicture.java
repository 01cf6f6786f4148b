package org.viperstudio.window.control;

import javafx.css.PseudoClass;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A picture that fills its place, with round corners and a soft shadow; a quiet ground until it is there. */
public final class RoundedPicture extends Region {
    private static final double CORNER = 6;
    /** Beyond this, corners that were rounded for another size would look wrong. */
    private static final double ANOTHER_SIZE = 0.2;

    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final ImageView view = new ImageView();
    private @Nullable Image image;
    private double rounded;

    public RoundedPicture() {
        getStyleClass().add("picture");
        getChildren().add(view);
        setMinSize(0, 0);
    }

    /** Shows a picture that has this region's shape. */
    public void show(Image picture) {
        image = picture;
        rounded = 0;
        pseudoClassStateChanged(SHOWN, true);
        requestLayout();
    }

    /** Whether there is a picture yet. */
    public boolean isShown() {
        return image != null;
    }

    @Override
    protected void layoutChildren() {
        if (image == null || getWidth() <= 0) {
            return;
        }
        double scale = image.getWidth() / getWidth();
        if (Math.abs(rounded - scale) > ANOTHER_SIZE * scale) {
            view.setImage(RoundCorners.of(image, CORNER * scale));
            rounded = scale;
        }
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
    }
}
