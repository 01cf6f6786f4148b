package org.viperstudio.people.trial;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A comment written and annotated by hand.
 *
 * @param image an image of the seed gallery, if the comment speaks of one
 * @param liked what it says to like, each as {@code a|b|c} where several words are right
 */
public record AnnotatedComment(
        String voice, @Nullable String image, String comment, List<String> liked, List<String> disliked) {

    /**
     * Reads a file of them, a JSON list.
     *
     * @throws IllegalArgumentException if it is no such file
     */
    public static List<AnnotatedComment> read(Path file) throws IOException {
        try {
            AnnotatedComment[] all = new Gson().fromJson(Files.readString(file), AnnotatedComment[].class);
            return List.of(Objects.requireNonNull(all));
        } catch (JsonParseException | NullPointerException e) {
            throw new IllegalArgumentException(file + " is no list of annotated comments: " + e.getMessage(), e);
        }
    }
}
