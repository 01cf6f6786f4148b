package org.viperstudio.people;

import java.nio.file.Path;

/** Puts a simulated person's comment into other words, while what it says of their taste stays. */
@FunctionalInterface
public interface Rephrasing {
    /** Leaves comments as the grammar wrote them. */
    Rephrasing NONE = (person, comment, picture) -> comment;

    /**
     * The comment in other words.
     *
     * @param picture what the comment is on
     */
    WrittenComment rephrased(Person person, WrittenComment comment, Path picture);
}
