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
 * What is laid over the whole window: dialogs and sheets. It has the keyboard until Escape or a click beside it closes
 * it; then the keyboard goes back to where it was.
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
            // A filter, because the pane's own answer to Escape keeps it open until it has faded away.
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

    /** Whether this is what it shows. */
    boolean shows(@Nullable Node dialog) {
        return isShown() && pane.getContent() == dialog;
    }

    /** Whether it is open and an event happens beneath it, where nothing may be reached. */
    boolean covers(EventTarget target) {
        return isShown() && !keyboard.holds(target);
    }

    /** Shows a dialog; {@code closed} runs when it is gone again, whatever closed it. */
    public void show(Node dialog, Runnable closed) {
        if (isShown()) {
            onClosed.run();
        }
        onClosed = closed;
        pane.setDisable(false);
        if (pane.getSkin() == null) {
            // Until its first frame the pane has no place for the dialog, and would forget that it was told to show it.
            pane.applyCss();
        }
        pane.show(dialog);
        keyboard.hold(dialog);
    }

    public void show(Node dialog) {
        show(dialog, () -> {});
    }

    public void hide() {
        pane.hide();
    }

    /** What faded away is still in the window: disabled, it is no stop for Tab, and Enter presses no button of it. */
    private void closed() {
        keyboard.release();
        pane.setDisable(true);
        onClosed.run();
        onClosed = () -> {};
    }
}
