package org.viperstudio.preference;

import java.nio.file.Path;
import java.util.List;

/**
 * A picture that a comment speaks of.
 *
 * @param file where it lies, in a format that {@link org.viperstudio.picture.PictureFile} reads
 * @param attributes what is known to be in it, names of the attribute catalogue; empty where nothing is known, as for a
 *     person's own pictures
 */
public record CommentedPicture(Path file, List<String> attributes) {
    public CommentedPicture {
        attributes = List.copyOf(attributes);
    }
}
