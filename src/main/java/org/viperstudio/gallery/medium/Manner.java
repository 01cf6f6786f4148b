package org.viperstudio.gallery.medium;

/**
 * How the hand moves, whatever the medium.
 *
 * @param width width of marks, 1 as usual
 * @param length length of strokes, 1 as usual
 * @param relief thickness of the paint, 0 flat, 1 as usual for the medium
 * @param swirl how much strokes turn in whorls, 0..1
 * @param detail how much fine work is done, 0 none, 1 as usual
 */
public record Manner(float width, float length, float relief, float swirl, float detail) {
    public static final Manner PLAIN = new Manner(1, 1, 1, 0, 1);

    public Manner withWidth(float factor) {
        return new Manner(width * factor, length, relief, swirl, detail);
    }

    public Manner withLength(float factor) {
        return new Manner(width, length * factor, relief, swirl, detail);
    }

    public Manner withRelief(float factor) {
        return new Manner(width, length, relief * factor, swirl, detail);
    }

    public Manner withSwirl(float newSwirl) {
        return new Manner(width, length, relief, newSwirl, detail);
    }

    public Manner withDetail(float factor) {
        return new Manner(width, length, relief, swirl, detail * factor);
    }
}
