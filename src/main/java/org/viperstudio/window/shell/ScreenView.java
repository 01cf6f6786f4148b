package org.viperstudio.window.shell;

import javafx.scene.Parent;

/** One screen: made when it is first gone to, kept until the profile changes. */
public interface ScreenView {
    /** What is shown; always the same node. */
    Parent root();

    /** It was put into the window: listens, loads what is new, takes the focus. */
    default void attach() {}

    /** Writes down what is being written, as before another profile is opened. */
    default void save() {}

    /** It was taken out of the window: ends what only matters while it is seen. */
    default void detach() {}
}
