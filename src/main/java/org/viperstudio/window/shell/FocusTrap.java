package org.viperstudio.window.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** Keeps the keyboard within a part of the window while that is open, and gives it back afterwards. */
final class FocusTrap {
    private final Parent part;
    private final ChangeListener<@Nullable Node> moved = (owner, before, now) -> bringBack(before, now);
    private @Nullable Scene scene;
    private @Nullable Node before;
    private Node content;

    FocusTrap(Parent part) {
        this.part = part;
        content = part;
    }

    /** Takes the keyboard to what the part shows now: into its first field, or on its first control. */
    void hold(Node shown) {
        content = shown;
        if (scene == null) {
            Scene in = part.getScene();
            before = in.getFocusOwner();
            in.focusOwnerProperty().addListener(moved);
            scene = in;
        }
        first().requestFocus();
    }

    /** Gives the keyboard back to where it was, or to the window as a whole if that is gone. */
    void release() {
        Scene in = scene;
        if (in == null) {
            return;
        }
        scene = null;
        in.focusOwnerProperty().removeListener(moved);
        Node back = before;
        before = null;
        (back != null && back.getScene() == in ? back : in.getRoot()).requestFocus();
    }

    /** Whether an event on this target lies in the part. */
    boolean holds(@Nullable EventTarget target) {
        Node node = target instanceof Node one ? one : null;
        while (node != null && node != part) {
            node = node.getParent();
        }
        return node != null;
    }

    /** Going on from the last control begins again, and going back from the first ends at the last. */
    private void bringBack(@Nullable Node from, @Nullable Node to) {
        if (!holds(to)) {
            List<Node> stops = stops();
            boolean backwards = stops.size() > 1 && stops.getFirst() == from;
            (backwards ? stops.getLast() : first()).requestFocus();
        }
    }

    private Node first() {
        List<Node> stops = stops();
        Optional<Node> field =
                stops.stream().filter(TextInputControl.class::isInstance).findFirst();
        return field.orElse(stops.isEmpty() ? content : stops.getFirst());
    }

    private List<Node> stops() {
        List<Node> stops = new ArrayList<>();
        addStops(content, stops);
        return stops;
    }

    private static void addStops(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        boolean stop = node.isFocusTraversable();
        if (stop) {
            stops.add(node);
        }
        // What a control consists of are no stops of their own.
        if (node instanceof Parent parent && (!stop || node instanceof ScrollPane)) {
            parent.getChildrenUnmodifiable().forEach(child -> addStops(child, stops));
        }
    }
}
