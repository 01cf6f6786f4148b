package org.viperstudio.studio.taste;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.viperstudio.gallery.SeedGallery;
import org.viperstudio.gallery.SeedImage;
import org.viperstudio.people.CommentSession;
import org.viperstudio.people.PeopleFile;
import org.viperstudio.people.Person;
import org.viperstudio.people.Population;
import org.viperstudio.people.trial.AnnotatedComment;
import org.viperstudio.people.trial.ExtractorTrial;
import org.viperstudio.people.trial.HandwrittenTrial;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.ExtractionListener;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.preference.embedded.EmbeddedExtractor;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/** Measures the embedded extractor. */
public final class EmbeddedTrial {
    private static final double ATTRIBUTES = 50;

    private final EmbeddedExtractor extractor = EmbeddedTaste.extractor(AttributeCatalogue.load());
    private final List<SeedImage> gallery = SeedGallery.load();

    private final ExtractorTrial.Reader reader = new ExtractorTrial.Reader() {
        @Override
        public VisualPreference read(Comment comment) {
            return extractor.extract(comment);
        }

        @Override
        public VisualPreference read(List<Comment> comments) {
            return extractor.extract(comments, ExtractionListener.SILENT);
        }
    };

    /** On people that write after a grammar. */
    public ExtractorTrial.Result simulated(int count, String grammar, long seed, ExtractorTrial.Listener listener) {
        AttributeCatalogue catalogue = AttributeCatalogue.load();
        List<Person> people = Population.draw(catalogue, count, ATTRIBUTES, seed);
        return ExtractorTrial.run(reader, people, new CommentSession(catalogue, gallery, grammar), seed, listener);
    }

    /**
     * On people that were written to a file, by {@code people} or in its form.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it does not hold enough people, or a line is none
     */
    public ExtractorTrial.Result imported(Path file, long seed, ExtractorTrial.Listener listener) throws IOException {
        return ExtractorTrial.run(reader, PeopleFile.read(file), seed, listener);
    }

    /** On a file of comments annotated by hand. */
    public HandwrittenTrial.Result handwritten(Path file) throws IOException {
        return HandwrittenTrial.run(reader, AnnotatedComment.read(file), gallery);
    }
}
