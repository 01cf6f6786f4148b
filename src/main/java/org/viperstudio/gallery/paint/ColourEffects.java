package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.colour.Palette;

/** Attributes of colour palette and of contrast. */
final class ColourEffects {
    private ColourEffects() {}

    static void register(Effects.Register to) {
        schemes(to);
        families(to);
        strengths(to);
        contrasts(to);
    }

    private static void schemes(Effects.Register to) {
        palette(to, "teal and orange", Palette.of(0.1f, 0.95f, 2, 0x0e4d5c, 0x2a9aa0, 0x9ad4d0, 0xffc890, 0xe8762c));
        palette(to, "monochrome blue", Palette.of(0.14f, 0.97f, 1, 0x0b1f44, 0x2c5aa0, 0x7aa6dc, 0xcfe0f4));
        palette(to, "black and white", Palette.of(0.05f, 1, 1, 0x000000, 0x808080, 0xffffff));
        palette(to, "sepia tones", Palette.of(0.15f, 0.95f, 1, 0x3a2414, 0x8a6238, 0xc8a474, 0xf0e0c0));
        palette(to, "red and black", Palette.of(0.04f, 0.86f, 3, 0x0c0808, 0x3a0c0e, 0xa01418, 0xe8c8c0, 0xe0201c));
        palette(to, "blue and gold", Palette.of(0.1f, 0.94f, 3, 0x101c4a, 0x24489a, 0x5a80c8, 0xf0d890, 0xe0a524));
        palette(to, "pink and turquoise", Palette.of(0.3f, 0.96f, 3, 0x1f6a78, 0x3fc0b8, 0xa8ece0, 0xf8b8cc, 0xf0508c));
        palette(to, "purple and green", Palette.of(0.14f, 0.94f, 3, 0x2a1848, 0x6a3c98, 0xb090d8, 0xb8dc90, 0x4aa040));
    }

    private static void families(Effects.Register to) {
        palette(
                to,
                "earth tones",
                Palette.of(0.16f, 0.9f, 2, 0x3a2a1c, 0x7a4f2c, 0xa87c48, 0x7a7a48, 0xd8bc90, 0xb0562c));
        palette(to, "jewel tones", Palette.of(0.1f, 0.85f, 3, 0x0e3a5a, 0x0a6a50, 0x4a1a68, 0xc89018, 0x8f0f38));
        palette(to, "pastel colours", Palette.of(0.68f, 0.98f, 2, 0xf6c6d0, 0xc4def4, 0xcfecc8, 0xfaf0c0, 0xdccaf2));
        palette(
                to,
                "neon colours",
                Palette.of(0.06f, 0.88f, 4, 0x14082e, 0x1838ff, 0x00e0ff, 0x30ff60, 0xf8f020, 0xff1ca0));
        palette(
                to,
                "warm colours",
                Palette.of(0.12f, 0.96f, 2, 0x4a1410, 0xa83420, 0xe87828, 0xf8c850, 0xf8e8c0, 0xd83018));
        palette(
                to,
                "cool colours",
                Palette.of(0.12f, 0.96f, 2, 0x0c2040, 0x1c5a8a, 0x30a0a8, 0x80c8b8, 0xd8e8f4, 0x5a58b0));
        palette(
                to,
                "autumn colours",
                Palette.of(0.14f, 0.92f, 3, 0x40200c, 0x8a3a14, 0xc86a1c, 0xe0a834, 0x6a6a24, 0xa02018));
        palette(to, "primary colours", Palette.of(0.08f, 0.97f, 5, 0x14284a, 0x1c50c0, 0xf8d010, 0xf4f0e4, 0xe02018));
        palette(
                to,
                "ice blue and silver",
                Palette.of(0.3f, 0.99f, 2, 0x50687a, 0x8fb4cc, 0xc8e4f2, 0xf4f8fa, 0xa4b0ba));
    }

    private static void strengths(Effects.Register to) {
        tone(to, "vivid colours", Tones.chroma(1.75f));
        tone(to, "muted colours", Tones.chroma(0.42f));
        to.add("colour palette", "selective red", look -> look.palette(Tones.each(Tones.keepHue(30, 30))));
    }

    private static void contrasts(Effects.Register to) {
        to.add("contrast", "high contrast", look -> look.tone(Tones.contrast(1.65f)));
        to.add("contrast", "low contrast", look -> look.tone(Tones.contrast(0.5f)));
        to.add(
                "contrast",
                "high-key tones",
                look -> look.tone(Tones.each(
                        c -> Tones.range(0.42f, 1).of(Tones.gamma(0.62f).of(c)))));
        to.add(
                "contrast",
                "low-key tones",
                look -> look.tone(Tones.each(
                        c -> Tones.range(0.02f, 0.78f).of(Tones.gamma(1.7f).of(c)))));
        to.add(
                "contrast",
                "warm and cool contrast",
                look -> look.tone(Tones.each(Tones.split(Lab.polar(0.5f, 0.09f, 255), Lab.polar(0.8f, 0.09f, 70), 1))));
        to.add("contrast", "posterised tones", look -> look.tone(Tones.each(Tones.levels(4))));
    }

    private static void palette(Effects.Register to, String name, Palette palette) {
        to.add("colour palette", name, look -> look.palette(Tones.palette(palette)));
    }

    private static void tone(Effects.Register to, String name, Tones.Change change) {
        to.add("colour palette", name, look -> look.tone(Tones.each(change)));
    }
}
