package org.viperstudio.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.viperstudio.gallery.SeedImage;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/**
 * One session of a simulated person with the gallery: they pick the images that move them most, and comment on them.
 */
public final class CommentSession {
    private final AttributeCatalogue catalogue;
    private final List<SeedImage> gallery;
    private final String grammar;

    /**
     * @param grammar {@code development}, {@code second}, {@code heldout} or {@code reserve}
     * @throws IllegalArgumentException if there is no such grammar
     */
    public CommentSession(AttributeCatalogue catalogue, List<SeedImage> gallery, String grammar) {
        requireGrammar(grammar);
        this.catalogue = catalogue;
        this.gallery = List.copyOf(gallery);
        this.grammar = grammar;
    }

    /** @throws IllegalArgumentException if there is no such grammar; the message names those that there are */
    public static void requireGrammar(String grammar) {
        if (!Grammar.NAMES.contains(grammar)) {
            throw new IllegalArgumentException(
                    "There is no grammar \"%s\": there are %s.".formatted(grammar, String.join(", ", Grammar.NAMES)));
        }
    }

    /** A person's comments; the same person and seed give the same. */
    public List<WrittenComment> comments(Person person, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + person.number());
        CommentWriter writer = new CommentWriter(catalogue, grammar, person, random);
        List<WrittenComment> comments = new ArrayList<>();
        List<SeedImage> moving = moving(person, random);
        for (int i = 0; i < count; i++) {
            SeedImage image = moving.get(i % moving.size());
            comments.add(writer.on(image.file(), image.attributes()));
        }
        return List.copyOf(comments);
    }

    /** A person's comments on images that were painted for them, one each. */
    public List<WrittenComment> comments(Person person, List<PaintedImages.Painted> images, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + person.number());
        CommentWriter writer = new CommentWriter(catalogue, grammar, person, random);
        return images.stream()
                .map(image -> writer.on(image.file(), image.attributes()))
                .toList();
    }

    private List<SeedImage> moving(Person person, SplittableRandom random) {
        List<SeedImage> images = new ArrayList<>(gallery);
        Collections.shuffle(images, new Random(random.nextLong()));
        images.sort(Comparator.comparingLong((SeedImage image) -> -image.attributes().stream()
                .filter(name ->
                        person.liked().contains(name) || person.disliked().contains(name))
                .count()));
        return images;
    }
}
