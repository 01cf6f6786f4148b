package org.viperstudio.studio.taste;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.viperstudio.gallery.SeedGallery;
import org.viperstudio.gallery.SeedImage;
import org.viperstudio.people.CommentSession;
import org.viperstudio.people.PaintedImages;
import org.viperstudio.people.PeopleFile;
import org.viperstudio.people.Person;
import org.viperstudio.people.Population;
import org.viperstudio.people.Rephrasing;
import org.viperstudio.people.WrittenComment;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/** Writes a folder of simulated people, with their comments and the images that they comment on. */
public final class PeopleFolder {
    private PeopleFolder() {}

    /**
     * Whom to simulate.
     *
     * @param attributes of one person on average, liked and disliked together
     * @param comments of one person
     * @param painted images painted for each person to comment on; with 0 they comment on the seed gallery
     * @param grammar one that {@link CommentSession} knows
     */
    public record Request(int count, double attributes, int comments, int painted, String grammar, long seed) {
        /** @throws IllegalArgumentException if there are none of these people */
        public Request {
            requireNotBelow(1, count, "people");
            requireNotBelow(1, comments, "comments of one person");
            requireNotBelow(0, painted, "pictures painted for one person");
            if (!(attributes >= Population.LEAST_ATTRIBUTES && attributes < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("attributes of one person: %d at least, not %s"
                        .formatted(Population.LEAST_ATTRIBUTES, attributes));
            }
            CommentSession.requireGrammar(grammar);
        }

        private static void requireNotBelow(int least, int number, String of) {
            if (number < least) {
                throw new IllegalArgumentException("%s: %d at least, not %d".formatted(of, least, number));
            }
        }
    }

    /** What is being done. */
    public enum Step {
        /** People are drawn who differ enough. */
        DRAWING,
        /** Their pictures are painted, if that was asked for, and their comments written. */
        WRITING
    }

    /** Hears before each person. */
    @FunctionalInterface
    public interface Listener {
        /**
         * @param done how many people this step is done with
         * @return whether to go on; after {@code false} it ends with a {@link CancellationException}
         */
        boolean onPerson(Step step, int done, int of);
    }

    /**
     * Writes the folder, which is made if it is not there.
     *
     * @param rephrasing puts the comments into words of its own
     * @throws IllegalArgumentException if so many people so far apart cannot be drawn
     */
    public static void write(Request request, Path folder, Rephrasing rephrasing, Listener listener)
            throws IOException {
        AttributeCatalogue catalogue = AttributeCatalogue.load();
        List<SeedImage> gallery = SeedGallery.load();
        int count = request.count();
        List<Person> people = draw(request, catalogue, listener);
        Path images = Files.createDirectories(folder.resolve(PeopleFile.IMAGES));
        if (request.painted() == 0) {
            copyGallery(gallery, images);
        }
        CommentSession session = new CommentSession(catalogue, gallery, request.grammar());
        PaintedImages painter = new PaintedImages(images);
        PeopleFile.write(folder, count, number -> {
            if (!listener.onPerson(Step.WRITING, number, count)) {
                throw new CancellationException();
            }
            Person person = people.get(number);
            List<WrittenComment> comments = comments(request, person, session, painter);
            return PeopleFile.Line.of(
                    person,
                    comments.stream()
                            .map(comment -> rephrasing.rephrased(person, comment, images.resolve(comment.image())))
                            .toList());
        });
    }

    private static List<Person> draw(Request request, AttributeCatalogue catalogue, Listener listener) {
        return Population.draw(
                catalogue,
                request.count(),
                request.attributes(),
                request.seed(),
                drawn -> listener.onPerson(Step.DRAWING, drawn, request.count()));
    }

    private static List<WrittenComment> comments(
            Request request, Person person, CommentSession session, PaintedImages painter) {
        return request.painted() == 0
                ? session.comments(person, request.comments(), request.seed())
                : session.comments(person, painter.paint(person, request.painted(), request.seed()), request.seed());
    }

    static void copyGallery(List<SeedImage> gallery, Path images) {
        for (SeedImage image : gallery) {
            try (InputStream stream = SeedGallery.open(image.file())) {
                Files.copy(stream, images.resolve(image.file()), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot copy the gallery to " + images, e);
            }
        }
    }
}
