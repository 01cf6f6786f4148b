package org.viperstudio.window.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.text.AttributeList;
import org.viperstudio.window.control.PictureSource;
import org.viperstudio.window.control.RoundedPicture;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.window.shell.Texts;

/** A chosen picture, what it was made with, and what can be done with it. */
final class PictureDetails extends VBox {
    private static final double LARGEST = 280;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private final HistoryModel model;
    private final Thumbnails thumbnails;
    private final Consumer<GenerationSettings> onUse;
    private long shown;

    /** @param onUse gets the settings that are to be used again */
    PictureDetails(HistoryModel model, Thumbnails thumbnails, Consumer<GenerationSettings> onUse) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.onUse = onUse;
        setId("details");
        getStyleClass().add("details");
    }

    /** Shows a picture once its settings are read; what was shown stays until then. */
    void show(HistoryEntry entry) {
        shown = entry.id();
        model.read(history -> history.settings(entry), settings -> {
            if (shown == entry.id()) {
                Label prompt = new Label(entry.prompt());
                prompt.getStyleClass().add("section-title");
                prompt.setWrapText(true);
                getChildren().setAll(picture(entry), prompt, actions(entry, settings), facts(entry, settings));
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

    private HBox actions(HistoryEntry entry, GenerationSettings settings) {
        Button use = new Button(Texts.of("history.use"));
        use.setId("use-settings");
        use.getStyleClass().add("accent");
        use.setOnAction(pressed -> onUse.accept(settings));
        ToggleButton favourite = new ToggleButton(null, new FontIcon(Feather.STAR));
        favourite.setId("details-favourite");
        favourite.getStyleClass().addAll("button-icon", "flat");
        favourite.setSelected(entry.favourite());
        favourite.setAccessibleText(Texts.of("history.favourite"));
        favourite.setTooltip(new Tooltip(Texts.of("history.favourite")));
        favourite.setOnAction(pressed -> model.setFavourite(entry, favourite.isSelected()));
        HBox actions = new HBox(use, favourite);
        actions.setSpacing(8);
        return actions;
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

    /** The attributes without their weights, which stand in the picture's file. */
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
