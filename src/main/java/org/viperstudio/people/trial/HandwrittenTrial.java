package org.viperstudio.people.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.viperstudio.gallery.SeedImage;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.CommentedPicture;
import org.viperstudio.preference.Mark;
import org.viperstudio.preference.VisualPreference;

/** Measures an extractor on comments that were written and annotated by hand. */
public final class HandwrittenTrial {
    private HandwrittenTrial() {}

    /** What came out, the worst misses first. */
    public record Result(Score liked, Score disliked, List<Miss> misses) {
        /** Both sides together. */
        public Score both() {
            return liked.plus(disliked);
        }
    }

    /** Measures on comments, with what is known of the gallery's images. */
    public static Result run(ExtractorTrial.Reader reader, List<AnnotatedComment> comments, List<SeedImage> gallery) {
        Score liked = Score.NONE;
        Score disliked = Score.NONE;
        List<Miss> misses = new ArrayList<>();
        for (AnnotatedComment annotated : comments) {
            VisualPreference read = reader.one(comment(annotated, gallery));
            Comparison likes = Comparison.of(read.liked(), annotated.liked());
            Comparison dislikes = Comparison.of(read.disliked(), annotated.disliked());
            liked = liked.plus(likes.score());
            disliked = disliked.plus(dislikes.score());
            Miss miss =
                    new Miss(annotated.comment(), likes.missed(), likes.wrong(), dislikes.missed(), dislikes.wrong());
            if (miss.badness() > 0) {
                misses.add(miss);
            }
        }
        misses.sort(Comparator.comparingInt(Miss::badness).reversed());
        return new Result(liked, disliked, List.copyOf(misses));
    }

    private static Comment comment(AnnotatedComment annotated, List<SeedImage> gallery) {
        Optional<CommentedPicture> picture = gallery.stream()
                .filter(image -> annotated.image() != null && image.file().startsWith(annotated.image() + "."))
                .findFirst()
                .map(image -> new CommentedPicture(Path.of(image.file()), image.attributes()));
        return new Comment(annotated.comment(), Mark.NONE, picture);
    }
}
