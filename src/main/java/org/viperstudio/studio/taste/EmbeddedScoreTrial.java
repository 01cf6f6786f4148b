package org.viperstudio.studio.taste;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.viperstudio.gallery.SeedGallery;
import org.viperstudio.gallery.SeedImage;
import org.viperstudio.people.PaintedImages;
import org.viperstudio.people.Person;
import org.viperstudio.people.Population;
import org.viperstudio.people.trial.ScoreTrial;
import org.viperstudio.people.trial.ScoreTrial.Album;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/** Measures the embedded personal score on simulated people, of whose tastes it sees only pictures. */
public final class EmbeddedScoreTrial {
    private static final double ATTRIBUTES = 50;
    private static final int PICTURES = ScoreTrial.CONTEXTS.getLast() / 2 + ScoreTrial.ASKED;

    private final List<Person> people;
    private final long seed;
    private final Path folder;
    private final IntPredicate goesOn;

    /**
     * A measurement.
     *
     * @param folder where the pictures lie meanwhile; it exists, and is the caller's to remove
     */
    public EmbeddedScoreTrial(int people, long seed, Path folder, IntPredicate goesOn) {
        this.people = Population.draw(AttributeCatalogue.load(), people, ATTRIBUTES, seed);
        this.seed = seed;
        this.folder = folder;
        this.goesOn = goesOn;
    }

    /** Whose pictures a person is shown. */
    private interface Showing {
        Album to(Person person) throws IOException;
    }

    /**
     * On pictures painted of what a person likes, and of what they dislike; nothing is known of them but what is seen.
     */
    public ScoreTrial.Result painted() throws IOException {
        PaintedImages painter = new PaintedImages(folder);
        return measure(person -> {
            removePictures();
            return new Album(
                    files(painter.liked(person, PICTURES, seed)), files(painter.disliked(person, PICTURES, seed)));
        });
    }

    private void removePictures() throws IOException {
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
    }

    private List<Path> files(List<PaintedImages.Painted> painted) {
        return painted.stream().map(one -> folder.resolve(one.file())).toList();
    }

    /** On the gallery, of whose images it is known what is in them; few people have a say on many of them. */
    public ScoreTrial.Result gallery() throws IOException {
        List<SeedImage> gallery = SeedGallery.load();
        PeopleFolder.copyGallery(gallery, folder);
        return measure(person -> {
            List<SeedImage> shown = new ArrayList<>(gallery);
            Collections.shuffle(shown, new Random(seed * 31 + person.number()));
            return new Album(side(shown, person, 1), side(shown, person, -1));
        });
    }

    private List<Path> side(List<SeedImage> shown, Person person, int sign) {
        return shown.stream()
                .filter(image -> Integer.signum(verdict(image, person)) == sign)
                .map(image -> folder.resolve(image.file()))
                .toList();
    }

    private static int verdict(SeedImage image, Person person) {
        int verdict = 0;
        for (String attribute : image.attributes()) {
            verdict += person.liked().contains(attribute) ? 1 : 0;
            verdict -= person.disliked().contains(attribute) ? 1 : 0;
        }
        return verdict;
    }

    private ScoreTrial.Result measure(Showing showing) throws IOException {
        ScoreTrial trial =
                new ScoreTrial((liked, disliked) -> EmbeddedTaste.score(liked, disliked, VisualPreference.NONE));
        for (Person person : people) {
            if (!goesOn.test(person.number())) {
                break;
            }
            trial.measure(showing.to(person));
        }
        return trial.result();
    }
}
