package org.viperstudio.window.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.text.AttributeList;
import org.viperstudio.window.control.PictureSource;
import org.viperstudio.window.control.RoundedPicture;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.wording.Texts;

/** The side panel for the selected picture: the picture, its buttons and the settings that it was made with. */
final class PictureDetails extends VBox {
    private static final double LARGEST = 280;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private final HistoryModel model;
    private final Thumbnails thumbnails;
    private final PictureButtons buttons;
    private long shown;

    PictureDetails(HistoryModel model, Thumbnails thumbnails, PictureButtons buttons) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.buttons = buttons;
        setId("details");
        getStyleClass().add("details");
    }

    /** Shows a picture once its settings are loaded; the previous one stays until then. */
    void show(HistoryEntry entry) {
        shown = entry.id();
        model.read(history -> history.settings(entry), settings -> {
            if (shown == entry.id()) {
                Label prompt = new Label(entry.prompt());
                prompt.getStyleClass().add("section-title");
                prompt.setWrapText(true);
                getChildren().setAll(picture(entry), prompt, buttons.of(entry, settings), facts(entry, settings));
            }
        });
    }

    private Region picture(HistoryEntry entry) {
        RoundedPicture picture = new RoundedPicture();
        double scale = LARGEST / Math.max(entry.width(), entry.height());
        double height = entry.height() * scale;
        picture.setMinSize(entry.width() * scale, height);
        picture.setMaxSize(entry.width() * scale, height);
        picture.setAccessibleText(entry.prompt());
        picture.show(thumbnails, entry.picture().hex(), pixels -> PictureSource.file(
                        model.history().file(entry))
                .read(pixels));
        return picture;
    }

    private static GridPane facts(HistoryEntry entry, GenerationSettings settings) {
        GridPane facts = new GridPane();
        facts.getStyleClass().add("facts");
        entry.score().ifPresent(score -> fact(facts, "score", String.format(Locale.ROOT, "%.0f %%", 100 * score)));
        fact(facts, "degree", degree(settings));
        fact(facts, "liked", words(settings.liked()));
        fact(facts, "disliked", words(settings.disliked()));
        fact(facts, "seed", Long.toString(settings.seed()));
        fact(facts, "size", settings.width() + " × " + settings.height());
        fact(facts, "steps", Integer.toString(settings.steps()));
        fact(facts, "guidance", Double.toString(settings.guidance()));
        fact(facts, "model", entry.model());
        fact(facts, "when", WHEN.format(entry.created().atZone(ZoneId.systemDefault())));
        return facts;
    }

    /** The attributes without their weights. */
    private static String words(String markup) {
        return AttributeList.parse(markup).attributes().stream()
                .map(attribute -> attribute.text())
                .collect(Collectors.joining(", "));
    }

    private static String degree(GenerationSettings settings) {
        String liked = String.format(Locale.ROOT, "%.2f", settings.degreeLiked());
        String disliked = String.format(Locale.ROOT, "%.2f", settings.degreeDisliked());
        return liked.equals(disliked) ? liked : liked + " / " + disliked;
    }

    private static void fact(GridPane facts, String word, String value) {
        if (value.isBlank()) {
            return;
        }
        Label name = new Label(Texts.of("history.fact." + word));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        Label content = new Label(value);
        content.setWrapText(true);
        facts.addRow(facts.getRowCount(), name, content);
    }
}
