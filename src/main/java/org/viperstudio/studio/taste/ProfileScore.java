package org.viperstudio.studio.taste;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.CommentedPicture;
import org.viperstudio.preference.Mark;
import org.viperstudio.preference.PersonalScore;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.studio.profile.OpenProfile;

/** The embedded personal score of somebody whose comments are known. */
public final class ProfileScore {
    private ProfileScore() {}

    /** The score of the person whose profile is open, as they stand now. It looks at every picture that they marked. */
    public static PersonalScore of(OpenProfile profile) {
        List<Comment> comments = profile.comments().kept().stream()
                .map(profile.comments()::readable)
                .toList();
        return of(comments, profile.taste().preference());
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
