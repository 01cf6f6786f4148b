package org.viperstudio.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.Sha256;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.profile.CommentService;

/**
 * A picture that a person names, and what they say of it.
 *
 * @param file the picture's file where it is one of the person's own, which is brought when something is said of it
 */
record CommentedFile(PictureRef picture, Optional<Path> file, CommentService comments) {

    /**
     * The picture of a name: a file, or one of the gallery.
     *
     * @throws IllegalArgumentException if there is neither
     */
    static CommentedFile named(String name, CommentService comments) throws IOException {
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException(path + " is a folder. Name a picture in it.");
        }
        if (Files.exists(path)) {
            return new CommentedFile(new PictureRef.Stored(Sha256.of(path)), Optional.of(path), comments);
        }
        if (path.isAbsolute() || path.getNameCount() > 1) {
            throw new IllegalArgumentException(path + ": no such file. Check the path.");
        }
        PictureRef picture = new PictureRef.Gallery(name);
        comments.file(picture);
        return new CommentedFile(picture, Optional.empty(), comments);
    }

    /** What was said of it. */
    Optional<StoredComment> said() {
        return comments.kept(picture);
    }

    /**
     * Keeps what is said; what is not stays as it was, in a draft if there is one, so that none is lost.
     *
     * @return nothing where neither words nor a mark are left
     */
    Optional<StoredComment> say(@Nullable String text, @Nullable Mark mark) {
        Optional<StoredComment> before = comments.draft(picture).or(this::said);
        String words = text == null ? before.map(StoredComment::text).orElse("") : text;
        Mark marked = mark == null ? before.map(StoredComment::mark).orElse(Mark.NONE) : mark;
        if (words.isBlank() && marked == Mark.NONE) {
            comments.takeBack(picture);
            return Optional.empty();
        }
        file.ifPresent(comments::bring);
        return Optional.of(comments.save(picture, words, marked));
    }
}
