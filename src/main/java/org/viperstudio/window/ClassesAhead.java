package org.viperstudio.window;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Loads the classes of screens that nobody has gone to yet: reading them is a third of what going to a
 * screen for the first time takes. {@code packaging/classes-ahead.sh} writes their list.
 */
final class ClassesAhead {
    private static final String LIST = "classes-ahead.txt";

    private ClassesAhead() {}

    /** Takes some time. */
    static void load() {
        names().forEach(ClassesAhead::load);
    }

    /** The names on the list. */
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

    /** Whether there is such a class; nothing of it runs yet. */
    static boolean load(String name) {
        try {
            Class.forName(name, false, ClassesAhead.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError gone) {
            // Another system, or a class that is called otherwise by now, is no loss.
            return false;
        }
    }
}
