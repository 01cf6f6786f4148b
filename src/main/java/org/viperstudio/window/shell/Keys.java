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
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F1) {
            sheet.toggle();
            event.consume();
        } else if (event.isShortcutDown()
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
