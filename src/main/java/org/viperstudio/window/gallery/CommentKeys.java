package org.viperstudio.window.gallery;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.viperstudio.preference.Mark;

/** The keyboard shortcuts of the comment box. */
final class CommentKeys {
    private final LargeViewModel model;
    private final TextArea box;

    CommentKeys(LargeViewModel model, TextArea box) {
        this.model = model;
        this.box = box;
    }

    /** Adds an event filter, because the text area would insert a line break on Enter. */
    void listen() {
        box.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (handled(key)) {
                key.consume();
            }
        });
    }

    private boolean handled(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            enter(key);
            return true;
        }
        if (key.getCode() == KeyCode.ESCAPE) {
            model.close();
            return true;
        }
        if (key.isShortcutDown()) {
            return marked(key.getCode());
        }
        return box.getText().isEmpty() && moved(key.getCode());
    }

    /** Enter saves; with Shift it begins a new line. */
    private void enter(KeyEvent key) {
        if (key.isShiftDown()) {
            box.replaceSelection("\n");
        } else {
            model.saveAndAdvance();
        }
    }

    private boolean marked(KeyCode code) {
        if (code == KeyCode.UP) {
            model.mark(Mark.LOVED);
            return true;
        }
        if (code == KeyCode.DOWN) {
            model.mark(Mark.REJECTED);
            return true;
        }
        return false;
    }

    private boolean moved(KeyCode code) {
        if (code == KeyCode.LEFT || code == KeyCode.UP) {
            model.step(-1);
            return true;
        }
        if (code == KeyCode.RIGHT || code == KeyCode.DOWN) {
            model.step(1);
            return true;
        }
        return false;
    }
}
