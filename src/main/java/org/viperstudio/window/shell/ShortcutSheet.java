package org.viperstudio.window.shell;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.viperstudio.wording.Texts;

/** The sheet that lists all keyboard shortcuts. */
final class ShortcutSheet {
    /** Keys of the bundle {@code shortcuts}: under each, {@code .keys} and {@code .does}. */
    private static final List<String> EVERYWHERE = List.of("screen", "undo", "sheet", "close");

    private static final List<String> GALLERY =
            List.of("keep", "line", "next", "love", "reject", "back", "paste", "put-away");
    private static final List<String> CREATE = List.of("paint");
    private static final List<String> HISTORY = List.of("large", "leaf", "choose", "beside", "delete");
    private static final List<String> TASTE = List.of("weight", "remove", "across", "lock", "find", "redo");

    private static final double BETWEEN_SECTIONS = 20;

    private final Overlay overlay;
    private final Set<Screen> screens;
    private @Nullable Region shown;

    ShortcutSheet(Overlay overlay, Set<Screen> screens) {
        this.overlay = overlay;
        this.screens = screens;
    }

    /** Shows or hides the sheet. If another dialog is open it stays, with what was typed there. */
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
        VBox everywhere = column();
        everywhere.getChildren().add(section(Texts.of("shortcuts.everywhere"), EVERYWHERE));
        add(everywhere, Screen.CREATE, CREATE);
        VBox gallery = column();
        add(gallery, Screen.GALLERY, GALLERY);
        VBox right = column();
        add(right, Screen.TASTE, TASTE);
        add(right, Screen.HISTORY, HISTORY);
        HBox columns = new HBox(everywhere, gallery, right);
        columns.getStyleClass().add("columns");
        VBox sheet = new VBox(new SheetHeader(Texts.of("shortcuts.title"), overlay::hide), columns);
        sheet.setId("shortcut-sheet");
        sheet.getStyleClass().add("dialog");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return sheet;
    }

    private static VBox column() {
        return new VBox(BETWEEN_SECTIONS);
    }

    private void add(VBox column, Screen screen, List<String> shortcuts) {
        if (screens.contains(screen)) {
            column.getChildren().add(section(screen.title(), shortcuts));
        }
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
            Label does = new Label(Texts.of("shortcuts." + shortcuts.get(row) + ".does"));
            does.setWrapText(true);
            grid.addRow(row, keys, does);
        }
        return new VBox(8, title, grid);
    }
}
