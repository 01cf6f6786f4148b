package org.viperstudio.window;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What a keyboard sends to the node that has it. */
final class KeyPresses {
    private KeyPresses() {}

    static void press(Node node, KeyCode code, boolean shift, boolean control) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(node, new KeyEvent(type, "", "", code, shift, control, false, false));
        }
    }

    static void type(Node node, char letter) {
        Event.fireEvent(
                node,
                new KeyEvent(
                        KeyEvent.KEY_TYPED, String.valueOf(letter), "", KeyCode.UNDEFINED, false, false, false, false));
    }
}
