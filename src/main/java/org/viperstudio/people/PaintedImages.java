package org.viperstudio.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.viperstudio.gallery.Painter;
import org.viperstudio.gallery.SceneDescription;
import org.viperstudio.picture.PngFile;

/** Paints images for a person: any subject, with a few of the attributes that they like or dislike. */
public final class PaintedImages {
    private static final int SIDE = 256;
    private static final int MOST_ATTRIBUTES = 4;

    private final Path folder;

    /** @param folder where the images go; it exists */
    public PaintedImages(Path folder) {
        this.folder = folder;
    }

    /**
     * An image that was painted.
     *
     * @param file its name in the folder
     */
    public record Painted(String file, List<String> attributes) {}

    /** Paints for a person; the same person and seed get the same images. */
    public List<Painted> paint(Person person, int count, long seed) {
        List<String> own = new ArrayList<>(person.liked());
        own.addAll(person.disliked());
        return paint("p%05d".formatted(person.number()), own, count, seed * 7_919 + person.number());
    }

    /**
     * Paints images in which a person likes whatever is not the subject; the same person and seed get the same. They are
     * plain where they like nothing that can be painted.
     */
    public List<Painted> liked(Person person, int count, long seed) {
        return paint("p%05d-liked".formatted(person.number()), person.liked(), count, seed * 7_919 + person.number());
    }

    /** Paints images in which they dislike whatever is not the subject, as {@link #liked} does. */
    public List<Painted> disliked(Person person, int count, long seed) {
        return paint(
                "p%05d-disliked".formatted(person.number()),
                person.disliked(),
                count,
                seed * 7_919 - 1 - person.number());
    }

    private List<Painted> paint(String name, List<String> of, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> own = new ArrayList<>(of);
        own.removeIf(attribute -> !Painter.attributes().containsKey(attribute));
        List<String> subjects = List.copyOf(Painter.subjects());
        List<Painted> painted = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Collections.shuffle(own, new Random(random.nextLong()));
            List<String> attributes = own.subList(0, Math.min(own.size(), 1 + random.nextInt(MOST_ATTRIBUTES)));
            String subject = subjects.get(random.nextInt(subjects.size()));
            String file = "%s-%02d.png".formatted(name, i);
            SceneDescription scene = new SceneDescription(subject, attributes);
            PngFile.write(
                    folder.resolve(file),
                    Painter.paint(scene, random.nextInt(1 << 30), SIDE, SIDE).toPicture(),
                    Map.of());
            painted.add(new Painted(file, scene.attributes()));
        }
        return List.copyOf(painted);
    }
}
