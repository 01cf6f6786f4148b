package org.viperstudio.window.shell;

import java.util.List;
import javafx.scene.Parent;

/** The view of one screen: created when the user first goes to it, and kept until another profile is opened. */
public interface ScreenView {
    /** The root node; always the same one. */
    Parent root();

    /** The nodes that the screen shows at one time or another; those outside the scene can be styled in advance. */
    default List<Parent> parts() {
        return List.of(root());
    }

    /** Called when the view is created in advance, before the user goes to it: it may load its contents. */
    default void prepare() {}

    /**
     * Called when the view has been added to the scene: it adds its listeners, loads changes and requests the focus.
     */
    default void attach() {}

    /** Saves text that is being typed, for example before another profile is opened. */
    default void save() {}

    /** Undoes the last change if the screen has its own undo history; returns false if there is nothing to undo. */
    default boolean undo() {
        return false;
    }

    /** Redoes what was undone if the screen has its own undo history; returns false if there is nothing to redo. */
    default boolean redo() {
        return false;
    }

    /**
     * Called when the view has been removed from the scene: it removes listeners and stops what matters only while
     * visible.
     */
    default void detach() {}
}
