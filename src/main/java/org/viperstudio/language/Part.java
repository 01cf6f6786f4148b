package org.viperstudio.language;

import java.nio.file.Path;

/** A part of what is said in a conversation. */
public sealed interface Part {
    /** Words. Nothing in them is read as a special token. */
    record Text(String text) implements Part {}

    /** A picture, in a format that {@link org.viperstudio.picture.PictureFile} reads. */
    record Image(Path file) implements Part {}
}
