package org.viperstudio.window.control;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.viperstudio.picture.Raster;
import org.viperstudio.window.control.Thumbnails.Place;

/**
 * An image view that fills its bounds, with rounded corners and a soft shadow; a plain placeholder until the image is
 * loaded.
 */
public final class RoundedPicture extends Region {
    private static final double CORNER = 6;
    /** The relative change of size beyond which corners rounded for another size would look wrong. */
    private static final double ANOTHER_SIZE = 0.2;

    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final ImageView view = new ImageView();
    /** Lies over the shadow, which reaches under the edge, until there is a picture that does. */
    private final Region cover = new Region();

    private @Nullable Raster raster;
    private double rounded;
    /** Read by the decoding threads too, which skip pictures that have been scrolled past. */
    private volatile @Nullable Wanted wanted;

    private @Nullable Place fitted;

    /** A picture that is loaded and scaled to the current size off the JavaFX thread. */
    private record Wanted(Thumbnails thumbnails, String id, PictureSource source) {}

    public RoundedPicture() {
        getStyleClass().add("picture");
        cover.getStyleClass().add("picture-cover");
        cover.setManaged(false);
        getChildren().addAll(cover, view);
        setMinSize(0, 0);
    }

    /**
     * Shows a picture once it has been decoded, cropped and scaled to this size off the JavaFX thread; again whenever
     * the size changes.
     *
     * @param id of the picture, the same bytes for the same id
     */
    public void show(Thumbnails thumbnails, String id, PictureSource source) {
        raster = null;
        wanted = new Wanted(thumbnails, id, source);
        fitted = null;
        view.setImage(null);
        cover.setVisible(true);
        pseudoClassStateChanged(SHOWN, false);
        requestLayout();
    }

    /** Shows a small picture that is already decoded and has this region's aspect ratio. */
    public void show(Raster picture) {
        wanted = null;
        raster = picture;
        rounded = 0;
        cover.setVisible(false);
        pseudoClassStateChanged(SHOWN, true);
        requestLayout();
    }

    /** Whether a picture is shown or being loaded. */
    public boolean isShown() {
        return raster != null || wanted != null;
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        Wanted asked = wanted;
        if (raster != null) {
            round(raster);
        } else if (asked != null) {
            fit(asked);
        }
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        cover.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void round(Raster picture) {
        double scale = picture.width() / getWidth();
        if (Math.abs(rounded - scale) > ANOTHER_SIZE * scale) {
            view.setImage(RoundedCorners.of(picture, CORNER * scale));
            rounded = scale;
        }
    }

    private void fit(Wanted picture) {
        double scale = pixels();
        Place place = new Place(
                Math.max(1, (int) Math.round(getWidth() * scale)),
                Math.max(1, (int) Math.round(getHeight() * scale)),
                CORNER * scale);
        if (!place.equals(fitted)) {
            fitted = place;
            picture.thumbnails()
                    .load(
                            picture.id(),
                            picture.source(),
                            place,
                            () -> picture == wanted,
                            image -> take(picture, place, image));
        }
    }

    /** Ignores an image of an outdated size, unless no image is shown yet. */
    private void take(Wanted asked, Place place, Image image) {
        boolean latest = place.equals(fitted);
        if (asked == wanted && (latest || view.getImage() == null)) {
            view.setImage(image);
            cover.setVisible(false);
            pseudoClassStateChanged(SHOWN, true);
        }
    }

    /** The render scale: physical pixels per unit of the scene. */
    private double pixels() {
        Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }
}
