package org.viperstudio.language;

import java.nio.file.Path;

/** A part of a turn in a conversation. */
public sealed interface Part {
    /** Text, in which nothing is read as a special token. */
    record Text(String text) implements Part {}

    /** A picture, in a format that {@link org.viperstudio.picture.PictureFile} reads. */
    record Image(Path file) implements Part {}
}
