package org.viperstudio.window.gallery;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.viperstudio.window.control.RoundedPicture;
import org.viperstudio.window.control.Thumbnails;

/** Shows a picture as large as fits, with its own aspect ratio. */
final class LargePicture extends Region {
    private final Thumbnails thumbnails;
    private RoundedPicture picture = new RoundedPicture();
    private @Nullable GalleryPicture shown;

    LargePicture(Thumbnails thumbnails) {
        this.thumbnails = thumbnails;
        setId("large-picture");
        getStyleClass().add("large-picture");
        getChildren().add(picture);
        setMinSize(0, 0);
    }

    void show(GalleryPicture wanted) {
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        picture = new RoundedPicture();
        picture.setAccessibleText(wanted.title());
        getChildren().setAll(picture);
        picture.show(thumbnails, wanted.id(), wanted.source());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (shown == null) {
            return;
        }
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double roomX = getWidth() - left - snappedRightInset();
        double roomY = getHeight() - top - snappedBottomInset();
        double width = Math.max(1, Math.min(roomX, roomY * shown.ratio()));
        double height = width / shown.ratio();
        picture.resizeRelocate(
                snapPositionX(left + (roomX - width) / 2),
                snapPositionY(top + (roomY - height) / 2),
                snapSizeX(width),
                snapSizeY(height));
    }
}
