package org.viperstudio.gallery;

import java.util.List;

/**
 * One image of the seed gallery, as {@code gallery.json} describes it.
 *
 * @param file its name beside {@code gallery.json}
 * @param title a short title
 * @param concept what it shows, as a prompt would say it
 * @param subject the painter's subject
 * @param attributes its true attributes, names of the attribute catalogue
 * @param seed the painter's seed
 * @param width in pixels
 * @param height in pixels
 */
public record SeedImage(
        String file,
        String title,
        String concept,
        String subject,
        List<String> attributes,
        long seed,
        int width,
        int height) {
    public SeedImage {
        attributes = List.copyOf(attributes);
    }

    /** What the painter needs to paint it again. */
    public SceneDescription scene() {
        return new SceneDescription(subject, attributes);
    }
}
