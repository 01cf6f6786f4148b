package org.viperstudio.people;

import java.nio.file.Path;

/** Puts a simulated person's comment into other words, while what it says of their taste stays. */
@FunctionalInterface
public interface Retelling {
    /** Leaves it as the grammar wrote it. */
    Retelling NONE = (person, comment, picture) -> comment;

    /** @param picture what the comment is on */
    WrittenComment retold(Person person, WrittenComment comment, Path picture);
}
