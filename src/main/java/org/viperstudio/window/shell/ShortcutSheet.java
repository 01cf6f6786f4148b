package org.viperstudio.window.shell;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All keyboard shortcuts on one sheet. */
final class ShortcutSheet {
    /** Keys of the bundle {@code shortcuts}: under each, {@code .keys} and {@code .does}. */
    private static final List<String> EVERYWHERE = List.of("screen", "undo", "sheet", "close");

    private static final List<String> GALLERY =
            List.of("keep", "line", "next", "love", "reject", "back", "paste", "put-away");
    private static final List<String> TASTE = List.of("weight", "remove", "across", "lock", "find", "redo");

    private final Overlay overlay;
    private final Set<Screen> screens;
    private @Nullable Region shown;

    ShortcutSheet(Overlay overlay, Set<Screen> screens) {
        this.overlay = overlay;
        this.screens = screens;
    }

    /** Shows it, or closes it if it is shown; another dialog that is open, with what was written there, stays. */
    void toggle() {
        if (overlay.shows(shown)) {
            overlay.hide();
        } else if (!overlay.isShown()) {
            Region sheet = sheet();
            shown = sheet;
            overlay.show(sheet);
        }
    }

    private Region sheet() {
        Label title = new Label(Texts.of("shortcuts.title"));
        title.getStyleClass().add("heading");
        HBox columns = new HBox(section(Texts.of("shortcuts.everywhere"), EVERYWHERE));
        columns.getStyleClass().add("columns");
        if (screens.contains(Screen.GALLERY)) {
            columns.getChildren().add(section(Screen.GALLERY.title(), GALLERY));
        }
        if (screens.contains(Screen.TASTE)) {
            columns.getChildren().add(section(Screen.TASTE.title(), TASTE));
        }
        VBox sheet = new VBox(title, columns);
        sheet.setId("shortcut-sheet");
        sheet.getStyleClass().add("dialog");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return sheet;
    }

    private static VBox section(String name, List<String> shortcuts) {
        Label title = new Label(name);
        title.getStyleClass().add("section-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcuts");
        for (int row = 0; row < shortcuts.size(); row++) {
            Label keys = new Label(Texts.of("shortcuts." + shortcuts.get(row) + ".keys"));
            keys.getStyleClass().add("keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row, keys, new Label(Texts.of("shortcuts." + shortcuts.get(row) + ".does")));
        }
        return new VBox(8, title, grid);
    }
}
