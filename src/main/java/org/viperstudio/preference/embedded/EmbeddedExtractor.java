package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.CommentedPicture;
import org.viperstudio.preference.ExtractionListener;
import org.viperstudio.preference.PreferenceExtractor;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/**
 * Extracts a taste with no large model. Each comment is read by itself, and the taste is what all of them say together; so
 * every attribute knows the comments that it came from. Safe for use by many threads.
 */
public final class EmbeddedExtractor implements PreferenceExtractor {
    private final AttributeCatalogue catalogue;
    private final PictureReader pictures;
    private final CommentReader reader;

    /** Loads the word lists and the sentence model, and reads the catalogue by meaning; takes some seconds. */
    public EmbeddedExtractor(AttributeCatalogue catalogue, PictureReader pictures) {
        this.catalogue = catalogue;
        this.pictures = pictures;
        this.reader = new CommentReader(catalogue);
    }

    /** Tells which attributes of the catalogue a picture shows of which nothing is known. */
    @FunctionalInterface
    public interface PictureReader {
        List<String> attributes(CommentedPicture picture);
    }

    @Override
    public VisualPreference extract(List<Comment> comments, ExtractionListener listener) {
        return Tally.of(IntStream.range(0, comments.size())
                .mapToObj(i -> {
                    if (!listener.onText("")) {
                        throw new CancellationException();
                    }
                    return read(comments.get(i));
                })
                .toList());
    }

    /** What one comment says, in some milliseconds; {@code from} is 0 throughout. */
    public VisualPreference extract(Comment comment) {
        return Tally.of(List.of(read(comment)));
    }

    private List<Opinion> read(Comment comment) {
        Optional<CommentedPicture> picture = comment.picture();
        KnownPicture known =
                new KnownPicture(catalogue, () -> picture.map(this::attributes).orElse(List.of()));
        return reader.read(comment.text(), comment.mark(), known);
    }

    private List<String> attributes(CommentedPicture picture) {
        return picture.attributes().isEmpty() ? pictures.attributes(picture) : picture.attributes();
    }
}
