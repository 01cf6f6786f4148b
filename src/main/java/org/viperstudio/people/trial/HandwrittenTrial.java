package org.viperstudio.people.trial;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.viperstudio.gallery.SeedImage;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.CommentedPicture;
import org.viperstudio.preference.Mark;

/** Measures an extractor on comments that were written and annotated by hand. */
public final class HandwrittenTrial {
    private HandwrittenTrial() {}

    /**
     * What came out.
     *
     * @param polarityErrors share of the attributes found that were put on the wrong side
     * @param misses the worst first
     */
    public record Result(int comments, Score liked, Score disliked, double polarityErrors, List<Miss> misses) {
        /** Both sides together. */
        public Score both() {
            return liked.plus(disliked);
        }
    }

    /** Measures on comments, with what is known of the gallery's images. */
    public static Result run(ExtractorTrial.Reader reader, List<AnnotatedComment> comments, List<SeedImage> gallery) {
        Verdicts verdicts = new Verdicts();
        for (AnnotatedComment annotated : comments) {
            verdicts.judge(
                    reader.read(comment(annotated, gallery)),
                    annotated.comment(),
                    annotated.liked(),
                    annotated.disliked());
        }
        return new Result(
                comments.size(), verdicts.liked(), verdicts.disliked(), verdicts.polarityErrors(), verdicts.misses());
    }

    private static Comment comment(AnnotatedComment annotated, List<SeedImage> gallery) {
        Optional<CommentedPicture> picture = gallery.stream()
                .filter(image -> annotated.image() != null && image.file().startsWith(annotated.image() + "."))
                .findFirst()
                .map(image -> new CommentedPicture(Path.of(image.file()), image.attributes()));
        return new Comment(annotated.comment(), Mark.NONE, picture);
    }
}
