package org.viperstudio.window;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls nodes into view, as the mouse wheel would. */
final class Scrolling {
    private Scrolling() {}

    /** Scrolls the panes around a node as far as needed. Called on the JavaFX thread, after a layout. */
    static void to(Node node) {
        Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .filter(ScrollPane.class::isInstance)
                .forEach(pane -> scroll((ScrollPane) pane, node));
    }

    private static void scroll(ScrollPane pane, Node to) {
        Bounds place = pane.getContent().sceneToLocal(to.localToScene(to.getLayoutBounds()));
        double height = pane.getViewportBounds().getHeight();
        double hidden = pane.getContent().getLayoutBounds().getHeight() - height;
        double top = pane.getVvalue() * hidden;
        if (hidden > 0 && (place.getMinY() < top || place.getMaxY() > top + height)) {
            pane.setVvalue(Math.clamp((place.getCenterY() - height / 2) / hidden, 0, 1));
        }
    }
}
