package org.viperstudio.window.shell;

import atlantafx.base.controls.ModalPane;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** What is laid over the whole window: dialogs and sheets. Escape or a click beside it closes it. */
public final class Overlay {
    private final ModalPane pane = new ModalPane();
    private Runnable onClosed = () -> {};

    Overlay() {
        pane.setId("overlay");
        pane.setAlignment(Pos.CENTER);
        pane.setInTransitionFactory(content -> atlantafx.base.util.Animations.fadeIn(content, Duration.millis(120)));
        pane.setOutTransitionFactory(content -> atlantafx.base.util.Animations.fadeOut(content, Duration.millis(90)));
        pane.displayProperty().addListener((display, was, shown) -> {
            if (!shown) {
                onClosed.run();
            }
        });
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
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

    /** Shows a dialog; {@code closed} runs when it is gone again, whatever closed it. */
    public void show(Node dialog, Runnable closed) {
        onClosed = closed;
        pane.show(dialog);
    }

    public void show(Node dialog) {
        show(dialog, () -> {});
    }

    public void hide() {
        pane.hide();
    }
}
