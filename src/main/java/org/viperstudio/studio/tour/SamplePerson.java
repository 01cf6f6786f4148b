package org.viperstudio.studio.tour;

import java.util.List;
import org.viperstudio.preference.Mark;

/** Someone who has commented on nine pictures of the seed gallery. */
public final class SamplePerson {
    /** What the person is called. */
    public static final String NAME = "Mara";

    /**
     * What was said of a picture.
     *
     * @param picture its file in the seed gallery
     */
    public record Said(String picture, Mark mark, String text) {}

    /** All that was said. */
    public static final List<Said> SAID = List.of(
            new Said(
                    "07-person-with-an-umbrella.jpg",
                    Mark.LOVED,
                    "I love how the warm light melts into the wet ground. Old master browns, quiet and melancholic."),
            new Said(
                    "10-beach.jpg",
                    Mark.LOVED,
                    "So calm! Pale blue, soft brushstrokes, lots of empty space. I adore the hazy light."),
            new Said(
                    "02-robot.jpg", Mark.REJECTED, "Too harsh for me, the neon red hurts. Not a fan of high contrast."),
            new Said("11-waterfall.jpg", Mark.NONE, "The gold against deep blue is beautiful, like an old print."),
            new Said("03-tulip-field.jpg", Mark.REJECTED, "Garish colours and hard black outlines, I dislike that."),
            new Said("16-desert.jpg", Mark.LOVED, "Golden hour, muted colours, minimalist. Just right."),
            new Said("15-butterfly.jpg", Mark.NONE, "Lovely watercolour washes, but the composition is a bit busy."),
            new Said("12-horse.jpg", Mark.REJECTED, "Cold and lifeless. I don't like grey stone textures."),
            new Said("30-sea.jpg", Mark.LOVED, "Flowing lines like ink on cream paper. Dreamy!"));

    private SamplePerson() {}
}
