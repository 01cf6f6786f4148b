package org.viperstudio.window.taste;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import org.viperstudio.picture.Raster;
import org.viperstudio.window.control.Snapshot;
import org.viperstudio.window.gallery.GalleryPicture;
import org.viperstudio.window.shell.FileDialogs;
import org.viperstudio.window.shell.Theme;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/** Saves a taste as a picture to share. */
final class TasteCardFile {
    private static final int PICTURES = 5;
    private static final int PICTURE_HEIGHT = 320;
    private static final double SCALE = 2;

    private final WindowContext context;
    private final TasteViewModel model;
    private final String owner;

    TasteCardFile(WindowContext context, TasteViewModel model, String owner) {
        this.context = context;
        this.model = model;
        this.owner = owner;
    }

    /** Asks for a file, and writes the picture to it. */
    void save() {
        context.files()
                .save(Texts.of("taste.share"), FileDialogs.FileType.PNG, Texts.of("taste.share.file") + ".png")
                .ifPresent(this::save);
    }

    void save(Path file) {
        context.background().run(this::pictures, pictures -> draw(file, pictures), this::failed);
    }

    private List<Raster> pictures() throws IOException {
        List<Raster> images = new ArrayList<>();
        for (GalleryPicture picture : model.loved().stream().limit(PICTURES).toList()) {
            images.add(picture.source().read(PICTURE_HEIGHT));
        }
        return images;
    }

    private void draw(Path file, List<Raster> pictures) {
        Raster drawing = drawing(new TasteCard(owner, model.attributes(), pictures));
        context.background()
                .run(
                        () -> {
                            Snapshot.write(file, drawing);
                            return file.getFileName();
                        },
                        name -> context.notices().inform(Texts.of("taste.share.saved", name)),
                        this::failed);
    }

    private static Raster drawing(TasteCard card) {
        Theme.applyLight(new Scene(card.node()));
        return Snapshot.of(card.node(), SCALE);
    }

    private void failed(Exception failure) {
        context.notices().warn(Texts.of("taste.share.failed", Texts.sentence(failure.getMessage())));
    }
}
