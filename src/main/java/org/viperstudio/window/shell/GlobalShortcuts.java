package org.viperstudio.window.shell;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keyboard shortcuts that work on every screen. */
final class GlobalShortcuts {
    private final WindowContext context;
    private final Set<Screen> screens;
    private final ShortcutSheet sheet;

    GlobalShortcuts(WindowContext context, Set<Screen> screens, ShortcutSheet sheet) {
        this.context = context;
        this.screens = screens;
        this.sheet = sheet;
    }

    void listenTo(Node root) {
        root.addEventFilter(KeyEvent.ANY, this::filter);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /**
     * Handles keys before the screen does: F1 opens the help, and while a dialog is open no key reaches what lies
     * beneath it.
     */
    private void filter(KeyEvent event) {
        boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
        if (pressed && event.getCode() == KeyCode.F1) {
            sheet.toggle();
            event.consume();
        } else if (context.overlay().blocks(event.getTarget())) {
            if (pressed && event.getCode() == KeyCode.ESCAPE) {
                context.overlay().hide();
            }
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown()
                && event.getCode().isDigitKey()
                && !context.overlay().isShown()) {
            go(event.getCode().ordinal() - KeyCode.DIGIT1.ordinal());
            event.consume();
        }
    }

    /** Opens the help on a question mark, unless it is typed into a text field. */
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
            sheet.toggle();
            event.consume();
        }
    }

    private void go(int index) {
        if (index >= 0 && index < Screen.values().length && screens.contains(Screen.values()[index])) {
            context.navigation().go(Screen.values()[index]);
        }
    }
}
