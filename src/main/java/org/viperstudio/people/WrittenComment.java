package org.viperstudio.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment of a simulated person, with what it truly says.
 *
 * @param image an image of the seed gallery, or a painted one, by its file's name
 * @param attributes what is in the image
 * @param liked the attributes that the comment says to like, the catalogue's names
 * @param disliked those that it says to dislike
 */
public record WrittenComment(
        String image, List<String> attributes, String comment, List<String> liked, List<String> disliked) {
    /** @throws IllegalArgumentException if something is missing, as it may be where a file was written elsewhere */
    public WrittenComment {
        requireThere("image", image);
        requireThere("attributes", attributes);
        requireThere("comment", comment);
        requireThere("liked", liked);
        requireThere("disliked", disliked);
        attributes = List.copyOf(attributes);
        liked = List.copyOf(liked);
        disliked = List.copyOf(disliked);
    }

    private static void requireThere(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("a comment needs \"" + name + "\"");
        }
    }

    /** The same said in other words. */
    WrittenComment inWords(String words) {
        return new WrittenComment(image, attributes, words, liked, disliked);
    }
}
