package org.viperstudio.studio.taste;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.viperstudio.picture.PictureException;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.CommentedPicture;
import org.viperstudio.preference.Mark;
import org.viperstudio.preference.PersonalScore;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.studio.profile.OpenProfile;

/** The embedded personal score for a profile's comments and taste. */
public final class ProfileScore {
    private ProfileScore() {}

    /**
     * The score of the person whose profile is open, as they stand now. It looks at every picture that they marked. A
     * profile that has just got a password moves its pictures meanwhile: those that moved are looked up again.
     *
     * @throws PictureException if a picture cannot be read
     */
    public static PersonalScore of(OpenProfile profile) {
        List<Comment> comments = readable(profile);
        while (true) {
            try {
                return of(comments, profile.taste().preference());
            } catch (PictureException gone) {
                List<Comment> now = readable(profile);
                if (now.equals(comments)) {
                    throw gone;
                }
                comments = now;
            }
        }
    }

    private static List<Comment> readable(OpenProfile profile) {
        return profile.comments().kept().stream()
                .map(profile.comments()::readable)
                .toList();
    }

    /** The score of the person who said this. */
    public static PersonalScore of(List<Comment> comments, VisualPreference taste) {
        return EmbeddedTaste.score(marked(comments, Mark.LOVED), marked(comments, Mark.REJECTED), taste);
    }

    /** The pictures with a mark, the oldest comment first. */
    public static List<Path> marked(List<Comment> comments, Mark mark) {
        return comments.stream()
                .filter(comment -> comment.mark() == mark)
                .map(Comment::picture)
                .flatMap(Optional::stream)
                .map(CommentedPicture::file)
                .toList();
    }
}
