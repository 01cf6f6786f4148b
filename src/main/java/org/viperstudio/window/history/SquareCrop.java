package org.viperstudio.window.history;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/** The middle of a picture. */
final class SquareCrop {
    private SquareCrop() {}

    /** The largest square in the middle; the picture itself where it is one. */
    static Image of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int side = Math.min(width, height);
        return width == height
                ? image
                : new WritableImage(image.getPixelReader(), (width - side) / 2, (height - side) / 2, side, side);
    }
}
