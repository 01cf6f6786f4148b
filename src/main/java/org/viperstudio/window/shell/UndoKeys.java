package org.viperstudio.window.shell;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Ctrl+Z and Ctrl+Shift+Z: first for what is being written, then for what was done. */
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

    /** A filter, because a text field takes these keys even if there is nothing to undo in it. */
    void listenTo(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (handled(key)) {
                key.consume();
            }
        });
    }

    private boolean handled(KeyEvent key) {
        if (UNDO.match(key)) {
            return !(key.getTarget() instanceof TextInputControl text && text.isUndoable()) && undo.getAsBoolean();
        }
        return REDO.match(key)
                && !(key.getTarget() instanceof TextInputControl text && text.isRedoable())
                && redo.getAsBoolean();
    }
}
