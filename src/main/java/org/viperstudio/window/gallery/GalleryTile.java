package org.viperstudio.window.gallery;

import javafx.scene.layout.Region;
import org.viperstudio.gallery.SeedGallery;
import org.viperstudio.gallery.SeedImage;
import org.viperstudio.window.control.Mosaic;
import org.viperstudio.window.control.RoundedPicture;
import org.viperstudio.window.control.Thumbnails;

/** One picture on the gallery's wall. */
final class GalleryTile implements Mosaic.MosaicTile {
    private static final double THUMBNAIL_HEIGHT = 400;

    private final SeedImage image;
    private final RoundedPicture picture = new RoundedPicture();

    GalleryTile(SeedImage image, Thumbnails thumbnails) {
        this.image = image;
        picture.setAccessibleText(image.title());
        thumbnails.load(image.file(), () -> SeedGallery.open(image.file()), THUMBNAIL_HEIGHT, picture::show);
    }

    @Override
    public Region node() {
        return picture;
    }

    @Override
    public double ratio() {
        return (double) image.width() / image.height();
    }
}
