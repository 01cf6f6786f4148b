package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Palette;

/** Attributes of palette. */
final class ColourEffects {
    private ColourEffects() {}

    static void register(Effects.Register to) {
        palette(to, "teal and orange", Palette.of(0.1f, 0.95f, 2, 0x0e4d5c, 0x2a9aa0, 0x9ad4d0, 0xffc890, 0xe8762c));
    }

    private static void palette(Effects.Register to, String name, Palette palette) {
        to.add("colour palette", name, look -> look.tone(Tones.palette(palette)));
    }
}
