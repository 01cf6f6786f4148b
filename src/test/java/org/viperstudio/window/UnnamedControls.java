package org.viperstudio.window;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;

/** Finds controls without an accessible name. */
final class UnnamedControls {
    private UnnamedControls() {}

    static List<String> under(Node root) {
        return all(root)
                .filter(Node::isVisible)
                .filter(UnnamedControls::needsName)
                .filter(node -> !hasName(node))
                .map(node -> node + " in " + node.getParent())
                .toList();
    }

    private static Stream<Node> all(Node node) {
        // A spinner's text field takes the spinner's name.
        Stream<Node> below = node instanceof Parent parent && !(node instanceof Spinner<?>)
                ? parent.getChildrenUnmodifiable().stream().flatMap(UnnamedControls::all)
                : Stream.of();
        return Stream.concat(Stream.of(node), below);
    }

    private static boolean needsName(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof Slider
                || node instanceof Spinner<?>
                || node instanceof ChoiceBox<?>
                || node instanceof ComboBoxBase<?>;
    }

    private static boolean hasName(Node node) {
        return filled(node.getAccessibleText())
                || node instanceof Labeled labeled && filled(labeled.getText())
                || node instanceof TextInputControl field && filled(field.getPromptText());
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
