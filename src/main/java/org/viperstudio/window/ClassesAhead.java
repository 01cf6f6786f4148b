package org.viperstudio.window;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Loads in advance the classes of screens that have not been shown yet: loading them is a third of the time that
 * showing a screen for the first time takes. {@code packaging/classes-ahead.sh} writes the list of their names.
 */
final class ClassesAhead {
    private static final String LIST = "classes-ahead.txt";

    private ClassesAhead() {}

    /** Loads all classes on the list; slow, and so not for the JavaFX thread. */
    static void load() {
        names().forEach(ClassesAhead::load);
    }

    /** The class names on the list. */
    static List<String> names() {
        try (InputStream list = Objects.requireNonNull(ClassesAhead.class.getResourceAsStream(LIST), LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            System.getLogger("window").log(System.Logger.Level.DEBUG, LIST, unreadable);
            return List.of();
        }
    }

    /** Loads a class without initializing it; returns false if there is none of that name. */
    static boolean load(String name) {
        try {
            Class.forName(name, false, ClassesAhead.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError gone) {
            // A class that this platform lacks, or that has been renamed, is loaded when it is needed, or never.
            return false;
        }
    }
}
