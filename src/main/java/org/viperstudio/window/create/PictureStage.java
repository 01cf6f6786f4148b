package org.viperstudio.window.create;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.viperstudio.picture.Raster;
import org.viperstudio.window.control.Rasters;

/**
 * A large picture, as large as fits, one faded over another; a second one may be wiped over it from the left.
 */
final class PictureStage extends Region {
    private static final double CORNER = 6;
    /** How wide a picture is shown before the first layout, about. */
    private static final double USUAL_WIDTH = 480;

    private final Region ground = new Region();
    private final ImageView below = new ImageView();
    private final ImageView above = new ImageView();
    private final ImageView wiped = new ImageView();
    private final Rectangle wipeClip = new Rectangle();
    private final Region handle = new Region();
    private double wipe = 0.5;

    PictureStage() {
        getStyleClass().add("picture-stage");
        ground.getStyleClass().add("picture");
        handle.getStyleClass().add("wipe-handle");
        wiped.setClip(wipeClip);
        for (ImageView view : new ImageView[] {below, above, wiped}) {
            view.setMouseTransparent(true);
            view.setSmooth(true);
        }
        getChildren().addAll(ground, below, above, wiped, handle);
        compare(Optional.empty());
        setOnMousePressed(event -> wipeTo(event.getX()));
        setOnMouseDragged(event -> wipeTo(event.getX()));
        setMinSize(0, 0);
    }

    /** Shows a picture, and another over it that is let through as much as {@code weight} says. */
    void show(Raster picture, Optional<Raster> over, double weight) {
        set(below, rounded(picture));
        above.setVisible(over.isPresent());
        over.ifPresent(raster -> set(above, rounded(raster)));
        above.setOpacity(weight);
    }

    /** Lays a picture over the left side, up to a handle; none takes it away. */
    void compare(Optional<Raster> picture) {
        wiped.setVisible(picture.isPresent());
        handle.setVisible(picture.isPresent());
        picture.ifPresent(raster -> set(wiped, rounded(raster)));
        requestLayout();
    }

    boolean isEmpty() {
        return below.getImage() == null;
    }

    private void set(ImageView view, Image image) {
        if (view.getImage() != image) {
            boolean reshaped = view.getImage() == null || view.getImage().getWidth() != image.getWidth();
            view.setImage(image);
            if (reshaped) {
                requestLayout();
            }
        }
    }

    /** Corners in the pixels: a round clip would be drawn anew in each frame. */
    private Image rounded(Raster raster) {
        double shown = ground.getWidth() > 0 ? ground.getWidth() : USUAL_WIDTH;
        return Rasters.rounded(raster, CORNER * raster.width() / shown);
    }

    private void wipeTo(double x) {
        double width = ground.getWidth();
        if (handle.isVisible() && width > 0) {
            wipe = Math.clamp((x - ground.getLayoutX()) / width, 0, 1);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        Image image = below.getImage();
        double ratio = image == null ? 1 : image.getWidth() / image.getHeight();
        double width = Math.floor(Math.min(getWidth(), getHeight() * ratio));
        double height = Math.floor(width / ratio);
        double x = Math.floor((getWidth() - width) / 2);
        double y = Math.floor((getHeight() - height) / 2);
        ground.resizeRelocate(x, y, width, height);
        for (ImageView view : new ImageView[] {below, above, wiped}) {
            view.setFitWidth(width);
            view.setFitHeight(height);
            view.relocate(x, y);
        }
        wipeClip.setWidth(width * wipe);
        wipeClip.setHeight(height);
        handle.resizeRelocate(x + width * wipe - 1, y, 2, height);
    }
}
