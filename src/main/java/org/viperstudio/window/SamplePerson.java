package org.viperstudio.window;

import java.util.List;
import org.viperstudio.preference.ExtractionListener;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.PictureRef;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.CommentService;
import org.viperstudio.studio.profile.ProfileService;
import org.viperstudio.studio.profile.TasteService;

/** Someone who has commented on nine pictures, for the screenshots. */
final class SamplePerson {
    private record Said(String picture, Mark mark, String text) {}

    private static final List<Said> SAID = List.of(
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
            new Said(
                    "11-waterfall.jpg",
                    Mark.NONE,
                    "The grainy gold against deep blue is beautiful, like an old print."),
            new Said("03-tulip-field.jpg", Mark.REJECTED, "Garish colours and hard black outlines, I dislike that."),
            new Said(
                    "16-desert.jpg",
                    Mark.LOVED,
                    "Golden hour, muted colours, minimalist. I could look at it for hours."),
            new Said("15-butterfly.jpg", Mark.NONE, "Lovely watercolour washes, but the composition is a bit busy."),
            new Said("12-horse.jpg", Mark.REJECTED, "Cold and lifeless. I don't like grey stone textures."),
            new Said("30-sea.jpg", Mark.LOVED, "Flowing lines and teal water. Dreamy!"));

    private SamplePerson() {}

    /** Makes them a profile, with the comments, the taste that speaks from these, and some words on it. */
    static void live(Studio studio) {
        ProfileService profiles = studio.profiles();
        profiles.switchTo(profiles.create("Ada", FileKey.NONE), FileKey.NONE);
        CommentService comments = profiles.current().comments();
        SAID.forEach(said -> comments.save(new PictureRef.Gallery(said.picture()), said.text(), said.mark()));
        studio.reading(profiles.current()).readAgain(ExtractionListener.SILENT);
        TasteService taste = profiles.current().taste();
        taste.add("candlelight", true);
        taste.weigh("muted colours", true, 1.6);
        taste.lock("muted colours", true, true);
        taste.add("watercolour", false);
    }
}
