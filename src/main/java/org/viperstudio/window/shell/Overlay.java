package org.viperstudio.window.shell;

import atlantafx.base.controls.ModalPane;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The layer over the whole window that shows modal dialogs and sheets. It holds the keyboard focus until Escape or a
 * click outside closes it; then the focus returns to where it was.
 */
public final class Overlay {
    private final ModalPane pane = new ModalPane();
    private final FocusTrap keyboard = new FocusTrap(pane);
    private Runnable onClosed = () -> {};

    Overlay() {
        pane.setId("overlay");
        pane.setAlignment(Pos.CENTER);
        pane.setDisable(true);
        pane.setInTransitionFactory(content -> atlantafx.base.util.Animations.fadeIn(content, Duration.millis(120)));
        pane.setOutTransitionFactory(content -> atlantafx.base.util.Animations.fadeOut(content, Duration.millis(90)));
        pane.displayProperty().addListener((display, was, shown) -> {
            if (!shown) {
                closed();
            }
        });
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // A filter, because the pane's own handler for Escape would keep it open until it has faded out.
            if (event.getCode() == KeyCode.ESCAPE && isShown()) {
                hide();
                event.consume();
            }
        });
    }

    Region node() {
        return pane;
    }

    public boolean isShown() {
        return pane.isDisplay();
    }

    /** Whether this dialog is the one shown. */
    boolean shows(@Nullable Node dialog) {
        return isShown() && pane.getContent() == dialog;
    }

    /** Whether the overlay is open and an event targets a node beneath it, which must not receive it. */
    boolean blocks(EventTarget target) {
        return isShown() && !keyboard.contains(target);
    }

    /** Shows a dialog; {@code closed} runs once it is hidden again, however it was closed. */
    public void show(Node dialog, Runnable closed) {
        if (isShown()) {
            onClosed.run();
        }
        onClosed = closed;
        pane.setDisable(false);
        if (pane.getSkin() == null) {
            // Before its first frame the pane has no skin to hold the dialog, and would not show it.
            pane.applyCss();
        }
        pane.show(dialog);
        keyboard.activate(dialog);
    }

    public void show(Node dialog) {
        show(dialog, () -> {});
    }

    public void hide() {
        pane.hide();
    }

    /** Disables the pane: the hidden dialog is still in the scene, and must not be reachable by Tab or Enter. */
    private void closed() {
        keyboard.release();
        pane.setDisable(true);
        onClosed.run();
        onClosed = () -> {};
    }
}
