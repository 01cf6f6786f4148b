package org.viperstudio.window.taste;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import org.viperstudio.picture.Raster;
import org.viperstudio.window.control.Snapshot;
import org.viperstudio.window.gallery.WallPicture;
import org.viperstudio.window.shell.Desk;
import org.viperstudio.window.shell.FileDialogs;
import org.viperstudio.window.shell.Theme;
import org.viperstudio.wording.Texts;

/** Saves a taste as a picture to show around. */
final class TasteCardFile {
    private static final int PICTURES = 5;
    private static final int PICTURE_HEIGHT = 320;
    private static final double SCALE = 2;

    private final Desk desk;
    private final TasteViewModel model;
    private final String owner;

    TasteCardFile(Desk desk, TasteViewModel model, String owner) {
        this.desk = desk;
        this.model = model;
        this.owner = owner;
    }

    /** Asks where to, and writes it there. */
    void save() {
        desk.files()
                .save(Texts.of("taste.share"), FileDialogs.Kind.PNG, Texts.of("taste.share.file") + ".png")
                .ifPresent(this::save);
    }

    void save(Path file) {
        desk.background().run(this::pictures, pictures -> draw(file, pictures), this::failed);
    }

    private List<Raster> pictures() throws IOException {
        List<Raster> images = new ArrayList<>();
        for (WallPicture picture : model.loved().stream().limit(PICTURES).toList()) {
            images.add(picture.source().read(PICTURE_HEIGHT));
        }
        return images;
    }

    private void draw(Path file, List<Raster> pictures) {
        Raster drawing = drawing(new TasteCard(owner, model.attributes(), pictures));
        desk.background()
                .run(
                        () -> {
                            Snapshot.write(file, drawing);
                            return file.getFileName();
                        },
                        name -> desk.notices().say(Texts.of("taste.share.saved", name)),
                        this::failed);
    }

    private static Raster drawing(TasteCard card) {
        Theme.applyByDay(new Scene(card.node()));
        return Snapshot.of(card.node(), SCALE);
    }

    private void failed(Exception failure) {
        desk.notices().warn(Texts.of("taste.share.failed", Texts.sentence(failure.getMessage())));
    }
}
