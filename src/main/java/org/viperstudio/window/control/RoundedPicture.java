package org.viperstudio.window.control;

import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Rectangle;

/** A picture that fills its place, with round corners and a soft shadow; a quiet ground until it is there. */
public final class RoundedPicture extends Region {
    private static final double CORNER = 6;

    private final Rectangle picture = new Rectangle();

    public RoundedPicture() {
        getStyleClass().add("picture");
        picture.setArcWidth(2 * CORNER);
        picture.setArcHeight(2 * CORNER);
        picture.setVisible(false);
        getChildren().add(picture);
        setMinSize(0, 0);
    }

    /** Shows a picture that has this region's shape. */
    public void show(Image image) {
        picture.setFill(new ImagePattern(image));
        picture.setVisible(true);
    }

    /** Whether there is a picture yet. */
    public boolean isShown() {
        return picture.isVisible();
    }

    @Override
    protected void layoutChildren() {
        picture.setWidth(getWidth());
        picture.setHeight(getHeight());
    }
}
