package org.viperstudio.training;

import java.util.List;

/** Sketch in miniature: what the tests train in seconds. */
final class TinyDesign {
    private TinyDesign() {}

    static SketchDesign design() {
        return design(new TinyVaeForm(8, 12, 4, List.of(0, 1, 1), List.of(1, 1, 0)));
    }

    static SketchDesign design(TinyVaeForm vae) {
        Vocabulary vocabulary = new Vocabulary(
                List.of("cat", "sea", "house"),
                List.of("watercolour", "warm colours", "moonlight", "bold outlines", "stripes"));
        WordTokens words = new WordTokens(SketchDesign.texts(vocabulary));
        TextForm text = new TextForm(words.size(), 24, 16, 2, 2);
        UNetForm unet =
                new UNetForm(vae.latentChannels(), List.of(16, 32), List.of(0, 2), 1, 8, text.width(), text.width(), 4);
        Vocabulary seen = new Vocabulary(
                vocabulary.subjects(),
                List.of("watercolour", "warm colours", "moonlight", "bold outlines", "stripes", "fisheye view"));
        return new SketchDesign(vocabulary, seen, words, new SketchForm(32, vae, unet, text), 4, 6, 5, 5);
    }
}
