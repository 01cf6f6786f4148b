package org.viperstudio.window.history;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.window.control.PictureSource;
import org.viperstudio.window.control.RoundedPicture;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.window.shell.SheetHeader;
import org.viperstudio.wording.Texts;

/** The sheet that shows up to four pictures side by side. */
final class Comparison {
    private static final double MARGIN = 160;
    private static final double GAP = 16;
    private static final double CAPTIONS = 160;

    private final HistoryModel model;
    private final Thumbnails thumbnails;

    Comparison(HistoryModel model, Thumbnails thumbnails) {
        this.model = model;
        this.thumbnails = thumbnails;
    }

    /** @param width the window's width; {@code height} likewise */
    Region of(Runnable onClose, List<HistoryEntry> pictures, double width, double height) {
        VBox box = new VBox(new SheetHeader(Texts.of("history.compare"), onClose), row(pictures, width, height));
        box.setId("comparison");
        box.getStyleClass().add("dialog");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return box;
    }

    /** The pictures without the sheet, for a dialog in a window of this size. */
    HBox row(List<HistoryEntry> pictures, double width, double height) {
        HBox row = new HBox();
        row.setSpacing(GAP);
        row.setAlignment(Pos.CENTER);
        double each = (width - MARGIN) / pictures.size() - GAP;
        pictures.forEach(one -> row.getChildren().add(column(one, each, height - MARGIN - CAPTIONS)));
        return row;
    }

    private VBox column(HistoryEntry entry, double width, double height) {
        double scale = Math.min(width / entry.width(), height / entry.height());
        RoundedPicture picture = new RoundedPicture();
        picture.setAccessibleText(entry.prompt());
        picture.setMinSize(scale * entry.width(), scale * entry.height());
        picture.setMaxSize(scale * entry.width(), scale * entry.height());
        picture.show(thumbnails, entry.picture().hex(), pixels -> PictureSource.file(
                        model.history().file(entry))
                .read(pixels));
        Label prompt = new Label(entry.prompt());
        prompt.setMaxWidth(scale * entry.width());
        Label facts = new Label();
        facts.getStyleClass().add("small-text");
        model.read(
                history -> history.settings(entry),
                settings -> facts.setText(Texts.of(
                        "history.compare.facts",
                        String.format(Locale.ROOT, "%.2f", settings.degreeLiked()),
                        Long.toString(settings.seed()))));
        VBox column = new VBox(picture, prompt, facts);
        column.setSpacing(4);
        return column;
    }
}
