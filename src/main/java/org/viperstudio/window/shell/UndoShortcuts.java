package org.viperstudio.window.shell;

import java.util.function.BooleanSupplier;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Handles Ctrl+Z and Ctrl+Shift+Z. An editable text field that has the focus keeps them for its own text, even if it
 * has nothing to undo; everywhere else they undo and redo actions.
 */
final class UndoShortcuts {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final BooleanSupplier undo;
    private final BooleanSupplier redo;

    /**
     * @param undo undoes the last action; false if there is none
     * @param redo redoes what was undone; false if there is nothing
     */
    UndoShortcuts(BooleanSupplier undo, BooleanSupplier redo) {
        this.undo = undo;
        this.redo = redo;
    }

    /** Uses an event filter, because some controls consume these keys although they have nothing to undo. */
    void listenTo(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (handled(key)) {
                key.consume();
            }
        });
    }

    private boolean handled(KeyEvent key) {
        if (isWrittenIn(key.getTarget())) {
            return false;
        }
        return UNDO.match(key) && undo.getAsBoolean() || REDO.match(key) && redo.getAsBoolean();
    }

    /**
     * Checks editable spinners and combo boxes too, since they have the focus themselves, and not the text field
     * inside.
     */
    private static boolean isWrittenIn(EventTarget target) {
        return switch (target) {
            case TextInputControl text -> text.isEditable();
            case Spinner<?> number -> number.isEditable();
            case ComboBoxBase<?> list -> list.isEditable();
            default -> false;
        };
    }
}
