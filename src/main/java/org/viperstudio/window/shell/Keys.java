package org.viperstudio.window.shell;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work on every screen. */
final class Keys {
    private final Desk desk;
    private final Set<Screen> screens;
    private final ShortcutSheet sheet;

    Keys(Desk desk, Set<Screen> screens, ShortcutSheet sheet) {
        this.desk = desk;
        this.screens = screens;
        this.sheet = sheet;
    }

    void listenTo(Node root) {
        root.addEventFilter(KeyEvent.ANY, this::first);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /** What comes before all that a screen makes of a key: help, and nothing beneath an open dialog hears any. */
    private void first(KeyEvent event) {
        boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
        if (pressed && event.getCode() == KeyCode.F1) {
            sheet.toggle();
            event.consume();
        } else if (desk.overlay().covers(event.getTarget())) {
            if (pressed && event.getCode() == KeyCode.ESCAPE) {
                desk.overlay().hide();
            }
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown()
                && event.getCode().isDigitKey()
                && !desk.overlay().isShown()) {
            go(event.getCode().ordinal() - KeyCode.DIGIT1.ordinal());
            event.consume();
        }
    }

    /** A question mark asks for help, unless it is part of what someone writes. */
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
            sheet.toggle();
            event.consume();
        }
    }

    private void go(int place) {
        if (place >= 0 && place < Screen.values().length && screens.contains(Screen.values()[place])) {
            desk.navigation().go(Screen.values()[place]);
        }
    }
}
