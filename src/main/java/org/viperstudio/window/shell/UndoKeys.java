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
 * Ctrl+Z and Ctrl+Shift+Z: for what is being written where the keyboard is in a field, even if nothing is left to take back
 * there; otherwise for what was done.
 */
final class UndoKeys {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final BooleanSupplier undo;
    private final BooleanSupplier redo;

    /**
     * @param undo takes back what was done last; false if there is nothing
     * @param redo does again what was taken back; false if there is nothing
     */
    UndoKeys(BooleanSupplier undo, BooleanSupplier redo) {
        this.undo = undo;
        this.redo = redo;
    }

    /** A filter, because some controls take these keys though there is nothing to undo in them. */
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

    /** A number field or a list to write in is itself what has the keyboard, not the text field inside. */
    private static boolean isWrittenIn(EventTarget target) {
        return switch (target) {
            case TextInputControl text -> text.isEditable();
            case Spinner<?> number -> number.isEditable();
            case ComboBoxBase<?> list -> list.isEditable();
            default -> false;
        };
    }
}
