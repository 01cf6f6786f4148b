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

/**
 * Keeps the keyboard focus within one part of the window, such as a dialog, and restores the previous focus afterwards.
 */
final class FocusTrap {
    private final Parent part;
    private final ChangeListener<@Nullable Node> moved = (owner, before, now) -> wrapFocus(before, now);
    private @Nullable Scene scene;
    private @Nullable Node before;
    private Node content;

    FocusTrap(Parent part) {
        this.part = part;
        content = part;
    }

    /** Moves the focus into the content that is shown now: to its first text field, or else to its first control. */
    void activate(Node shown) {
        content = shown;
        if (scene == null) {
            Scene in = part.getScene();
            before = in.getFocusOwner();
            in.focusOwnerProperty().addListener(moved);
            scene = in;
        }
        first().requestFocus();
    }

    /** Restores the focus to the node that had it before, or to the root if that node has left the scene. */
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

    /** Whether an event target lies within the part. */
    boolean contains(@Nullable EventTarget target) {
        Node node = target instanceof Node one ? one : null;
        while (node != null && node != part) {
            node = node.getParent();
        }
        return node != null;
    }

    /** Wraps the focus around: Tab on the last control goes to the first, and Shift+Tab on the first to the last. */
    private void wrapFocus(@Nullable Node from, @Nullable Node to) {
        if (!contains(to)) {
            List<Node> focusables = focusables();
            boolean backwards = focusables.size() > 1 && focusables.getFirst() == from;
            (backwards ? focusables.getLast() : first()).requestFocus();
        }
    }

    private Node first() {
        List<Node> focusables = focusables();
        Optional<Node> field =
                focusables.stream().filter(TextInputControl.class::isInstance).findFirst();
        return field.orElse(focusables.isEmpty() ? content : focusables.getFirst());
    }

    private List<Node> focusables() {
        List<Node> focusables = new ArrayList<>();
        addFocusables(content, focusables);
        return focusables;
    }

    private static void addFocusables(Node node, List<Node> focusables) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        boolean stop = node.isFocusTraversable();
        if (stop) {
            focusables.add(node);
        }
        // The nodes inside a control are not focusable on their own; only a scroll pane contains other controls.
        if (node instanceof Parent parent && (!stop || node instanceof ScrollPane)) {
            parent.getChildrenUnmodifiable().forEach(child -> addFocusables(child, focusables));
        }
    }
}
