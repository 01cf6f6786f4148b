package org.viperstudio.window.shell;

import java.util.List;
import javafx.scene.Parent;

/** One screen: made when it is first gone to, kept until the profile changes. */
public interface ScreenView {
    /** What is shown; always the same node. */
    Parent root();

    /** What it shows at one time or another; what is not in the window yet may be styled ahead. */
    default List<Parent> parts() {
        return List.of(root());
    }

    /** It was made before anybody goes to it: may fill itself with what it will show. */
    default void prepare() {}

    /** It was put into the window: listens, loads what is new, takes the focus. */
    default void attach() {}

    /** Writes down what is being written, as before another profile is opened. */
    default void save() {}

    /** Takes back the last change, where the screen keeps account of its own; false if there is nothing to take back. */
    default boolean undo() {
        return false;
    }

    /** Does again what was taken back, where the screen keeps account of its own; false if there is nothing to do. */
    default boolean redo() {
        return false;
    }

    /** It was taken out of the window: ends what only matters while it is seen. */
    default void detach() {}
}
