package org.viperstudio.window.history;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.picture.Raster;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.window.create.ExportMenu;
import org.viperstudio.window.create.PictureComments;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/** The buttons for the selected picture: use its settings, mark as favourite, comment, show large, save and copy. */
final class PictureButtons {
    private static final double GAP = 8;

    private final WindowContext context;
    private final HistoryModel model;
    private final PictureComments comments;
    private final Consumer<GenerationSettings> onUse;
    private final Runnable onLarge;

    /**
     * @param onUse receives the settings to use again
     * @param onLarge opens the selected picture in the large view
     */
    PictureButtons(
            WindowContext context,
            HistoryModel model,
            PictureComments comments,
            Consumer<GenerationSettings> onUse,
            Runnable onLarge) {
        this.context = context;
        this.model = model;
        this.comments = comments;
        this.onUse = onUse;
        this.onLarge = onLarge;
    }

    /** The buttons for one picture. */
    Region of(HistoryEntry entry, GenerationSettings settings) {
        Button use = new Button(Texts.of("history.use"));
        use.setId("use-settings");
        use.getStyleClass().add("accent");
        use.setOnAction(pressed -> onUse.accept(settings));
        Button more = new Button(Texts.of("create.more-like-this.short"), new FontIcon(Feather.MESSAGE_CIRCLE));
        more.setId("more-like-this");
        more.getStyleClass().add("flat");
        more.setOnAction(pressed -> comments.ask(entry.id()));
        VBox rows = new VBox(row(use, favourite(entry), large()), row(more, export(entry, settings)));
        rows.setSpacing(GAP);
        return rows;
    }

    private static HBox row(Region... buttons) {
        HBox row = new HBox(GAP, buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ToggleButton favourite(HistoryEntry entry) {
        ToggleButton favourite = icon(new ToggleButton(), "history.favourite", Feather.STAR);
        favourite.setId("details-favourite");
        favourite.setSelected(entry.favourite());
        favourite.setOnAction(pressed -> {
            boolean is = favourite.isSelected();
            model.setFavourite(entry, is, () -> favourite.setSelected(!is));
        });
        return favourite;
    }

    private Button large() {
        Button large = icon(new Button(), "history.large", Feather.MAXIMIZE_2);
        large.setId("details-large");
        large.setOnAction(pressed -> onLarge.run());
        return large;
    }

    private ExportMenu export(HistoryEntry entry, GenerationSettings settings) {
        ExportMenu export = new ExportMenu(context);
        export.offer(Optional.of(new ExportMenu.Exported(
                settings, () -> Raster.read(model.history().file(entry), 0))));
        return export;
    }

    static <T extends ButtonBase> T icon(T button, String key, Feather icon) {
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(Texts.of(key));
        button.setTooltip(new Tooltip(Texts.of(key)));
        return button;
    }
}
