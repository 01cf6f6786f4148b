package org.viperstudio.studio.taste;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.CommentedPicture;
import org.viperstudio.preference.Mark;
import org.viperstudio.studio.profile.GalleryFiles;

/**
 * Comments in a file: a JSON list of {@code {"image": PATH or gallery id or null, "comment": TEXT}}, each with a {@code
 * "mark"} of {@code loved} or {@code rejected} if wanted.
 */
public final class CommentsFile {
    private static final long MOST_BYTES = 64L << 20;

    private final GalleryFiles gallery;

    /** @param gallery whose images may be named by id, {@code 01-cat} or {@code 01-cat.jpg} */
    public CommentsFile(GalleryFiles gallery) {
        this.gallery = gallery;
    }

    private record Entry(
            @Nullable String image,
            @Nullable String comment,
            @Nullable String mark) {}

    /**
     * Reads a file. Pictures are looked for beside it, and where the program runs.
     *
     * @throws IllegalArgumentException if it is no such list, or names a picture that does not exist
     */
    public List<Comment> read(Path file) throws IOException {
        Entry[] entries = entries(file);
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < entries.length; i++) {
            Entry entry = entries[i];
            if (entry == null || entry.comment() == null && entry.mark() == null) {
                throw new IllegalArgumentException(file + ": entry " + i + " has no comment.");
            }
            comments.add(comment(entry, file));
        }
        return List.copyOf(comments);
    }

    private static Entry[] entries(Path file) throws IOException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalArgumentException(file + " is larger than 64 MiB: split it.");
            }
            Entry[] entries = new Gson().fromJson(Files.readString(file), Entry[].class);
            if (entries == null) {
                throw new IllegalArgumentException(file + " is empty: a JSON list of comments is needed.");
            }
            return entries;
        } catch (JsonParseException | MalformedInputException e) {
            throw new IllegalArgumentException(
                    file + " is no JSON list of {\"image\": ..., \"comment\": ...}: " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(file + ": no such file. Check the path.", e);
        }
    }

    private Comment comment(Entry entry, Path file) {
        return new Comment(
                Optional.ofNullable(entry.comment()).orElse(""),
                Optional.ofNullable(entry.mark()).map(mark -> mark(mark, file)).orElse(Mark.NONE),
                Optional.ofNullable(entry.image()).map(image -> picture(image, file)));
    }

    private static Mark mark(String mark, Path file) {
        return Arrays.stream(Mark.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(mark))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        file + ": a mark is \"loved\", \"rejected\" or \"none\", not \"" + mark + "\"."));
    }

    private CommentedPicture picture(String image, Path file) {
        for (String id : List.of(image, image + ".jpg")) {
            if (gallery.contains(id)) {
                return new CommentedPicture(gallery.file(id), gallery.attributes(id));
            }
        }
        return Optional.ofNullable(file.toAbsolutePath().getParent())
                .map(folder -> folder.resolve(image))
                .filter(Files::isRegularFile)
                .or(() -> Optional.of(Path.of(image)).filter(Files::isRegularFile))
                .map(path -> new CommentedPicture(path, List.of()))
                .orElseThrow(() -> new IllegalArgumentException(
                        file + ": there is no picture \"" + image + "\", neither a file nor in the gallery."));
    }
}
