package org.viperstudio.window.history;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.window.control.PictureSource;
import org.viperstudio.window.control.RoundedPicture;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.wording.Texts;

/** A cell of the grid that shows one picture. */
final class HistoryCell extends GridCell<HistoryEntry> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final HistoryModel model;
    private final Thumbnails thumbnails;
    private final FocusKeeper keyboard;
    private final RoundedPicture picture = new RoundedPicture();
    private final FontIcon star = new FontIcon(Feather.STAR);
    private final StackPane pane = new StackPane(picture, star);

    /** @param onLarge opens the selected picture in the large view */
    HistoryCell(HistoryModel model, Thumbnails thumbnails, Runnable onLarge, FocusKeeper keyboard) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.keyboard = keyboard;
        getStyleClass().add("history-cell");
        setFocusTraversable(true);
        star.getStyleClass().add("star");
        star.setMouseTransparent(true);
        StackPane.setAlignment(star, Pos.TOP_RIGHT);
        StackPane.setMargin(star, new Insets(8));
        setOnMouseEntered(entered -> tellPrompt());
        setOnMouseClicked(click -> clicked(click, onLarge));
        setOnKeyPressed(key -> pressed(key, onLarge));
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                leave(getItem());
            }
        });
    }

    private void clicked(MouseEvent click, Runnable onLarge) {
        boolean extend = click.isShortcutDown() || click.isShiftDown();
        // The first click may have moved the cells; the double click still means the picture selected by it.
        boolean again =
                click.getClickCount() == 2 && !extend && !model.selected().isEmpty();
        if (again) {
            onLarge.run();
        } else {
            select(extend);
        }
    }

    private void leave(@Nullable HistoryEntry shown) {
        if (isFocused() && shown != null) {
            keyboard.focusLost(shown);
        }
    }

    private void pressed(KeyEvent key, Runnable onLarge) {
        boolean extend = key.isShortcutDown() || key.isShiftDown();
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            select(extend);
            key.consume();
            if (key.getCode() == KeyCode.ENTER && !extend) {
                onLarge.run();
            }
        }
    }

    /** Sets the tooltip lazily, since it is a window that most cells never need. */
    private void tellPrompt() {
        if (getItem() != null) {
            if (getTooltip() == null) {
                setTooltip(new Tooltip());
            }
            getTooltip().setText(getItem().prompt());
        }
    }

    /** Selects the picture as a list does: alone, or with Ctrl or Shift in addition to others. */
    private void select(boolean extend) {
        if (getItem() == null) {
            return;
        }
        if (extend) {
            model.toggle(getItem());
        } else {
            model.select(getItem());
        }
    }

    @Override
    protected void updateItem(HistoryEntry entry, boolean empty) {
        HistoryEntry before = getItem();
        if (before != null && (entry == null || before.id() != entry.id())) {
            leave(before);
        }
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            // Cells are reused; an empty one must not keep the accessible text of its last picture.
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setAccessibleText(Texts.of("history.cell", entry.prompt()));
        star.setVisible(entry.favourite());
        mark();
        boolean same = before != null && before.id() == entry.id() && getGraphic() != null;
        if (!same) {
            load(entry);
        }
    }

    /** Updates whether the picture is shown as selected. */
    void mark() {
        pseudoClassStateChanged(CHOSEN, isInSelection());
    }

    boolean shows(long picture) {
        return getItem() != null && getItem().id() == picture;
    }

    boolean isInSelection() {
        return getItem() != null && model.isSelected(getItem());
    }

    private void load(HistoryEntry entry) {
        setGraphic(pane);
        picture.show(thumbnails, entry.picture().hex(), height -> PictureSource.file(
                        model.history().thumbnail(entry))
                .read(height));
    }
}
