package org.viperstudio.window.gallery;

import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.viperstudio.gallery.SeedGallery;
import org.viperstudio.window.control.Mosaic;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.window.shell.Desk;
import org.viperstudio.window.shell.ScreenView;

/** The wall of pictures. */
public final class GalleryView implements ScreenView {
    private static final double ROW_HEIGHT = 208;

    private final Mosaic mosaic = new Mosaic(ROW_HEIGHT);
    private final ScrollPane scroll = new ScrollPane(mosaic);

    public GalleryView(Desk desk, Thumbnails thumbnails) {
        scroll.setFitToWidth(true);
        desk.background()
                .run(
                        SeedGallery::load,
                        images -> mosaic.show(images.stream()
                                .map(image -> new GalleryTile(image, thumbnails))
                                .toList()),
                        failure -> desk.notices().warn(String.valueOf(failure.getMessage())));
    }

    @Override
    public Parent root() {
        return scroll;
    }
}
