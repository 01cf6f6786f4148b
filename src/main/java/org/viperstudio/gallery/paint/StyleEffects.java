package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.colour.Palette;
import org.viperstudio.gallery.medium.Media;

/** Attributes of style, and of culture and era. */
final class StyleEffects {
    private StyleEffects() {}

    static void register(Effects.Register to) {
        movements(to);
        graphic(to);
        eras(to);
    }

    private static void movements(Effects.Register to) {
        to.add("style", "impressionism", look -> look.usually(Media.BROKEN_OIL)
                .hand(m -> m.withLength(0.6f))
                .tone(Tones.each(Tones.shift(0.05f, 0, 0.008f)))
                .tone(Patterns.shadowTint(Lab.polar(0.5f, 0.07f, 285))));
        to.add("style", "post-impressionism", look -> look.usually(Media.IMPASTO)
                .hand(m -> m.withSwirl(0.85f).withLength(1.5f).withWidth(0.75f))
                .tone(Tones.each(Tones.chroma(1.45f))));
        to.add("style", "pointillism", look -> look.usually(Media.POINTILLISM).hand(m -> m.withLength(0.35f)));
        to.add("style", "cubism", look -> look.usually(Media.GOUACHE)
                .warp(Warps.shards(11, 0.16f, 0.26f))
                .tone(Tones.each(Tones.chroma(0.72f)))
                .tone(Tones.each(Tones.shift(0, 0.006f, 0.016f))));
        to.add("style", "expressionism", look -> look.usually(Media.IMPASTO)
                .warp(Warps.waves(0.075f, 2.2f))
                .hand(m -> m.withSwirl(0.6f).withWidth(1.15f))
                .tone(Tones.contrast(1.35f))
                .tone(Tones.each(Tones.chroma(1.85f))));
        to.add("style", "fauvism", look -> look.usually(Media.ACRYLIC)
                .tone(Tones.palette(
                        Palette.of(0.22f, 0.94f, 5, 0x1c3aa8, 0x109a60, 0xf0b818, 0xf05a28, 0xa82a98, 0xe02848))));
        to.add("style", "surrealism", look -> look.warp(Warps.melt(0.2f)).tone(Tones.each(Tones.chroma(1.15f))));
    }

    private static void graphic(Effects.Register to) {
        to.add("style", "flat design", look -> look.usually(Media.FLAT_VECTOR).hand(m -> m.withDetail(0.75f)));
        to.add("style", "pop art", look -> look.usually(Media.POSTER)
                .tone(Tones.each(Tones.chroma(1.7f)))
                .finish(Tilings.halftone(0.55f))
                .finish(Outlines.contour(1.25f, Lab.hex(0x101010), 0.95f)));
        to.add("style", "comic book style", look -> look.usually(Media.FLAT_VECTOR)
                .tone(Tones.each(Tones.chroma(1.25f)))
                .finish(Outlines.contour(0.95f, Lab.hex(0x121014), 0.95f))
                .finish(Outlines.hatchedShadows()));
        to.add("style", "art nouveau", look -> look.usually(Media.FLAT_VECTOR)
                .tone(Tones.palette(Palette.of(0.22f, 0.95f, 2, 0x3a3a2c, 0x7a8a5a, 0xc8b078, 0xe8d8b0, 0xb8643c)))
                .finish(Outlines.contour(1.05f, Lab.hex(0x2c2418), 0.9f))
                .finish(Borders.border(Lab.hex(0x8a6a34), 5)));
    }

    private static void eras(Effects.Register to) {
        to.add("culture and era", "ukiyo-e", look -> look.usually(Media.FLAT_VECTOR)
                .tone(Tones.palette(
                        Palette.of(0.2f, 0.95f, 3, 0x1c3458, 0x3f6a8a, 0x8ab0a8, 0xe8d8b4, 0xf4ead0, 0xc05a3c)))
                .finish(Outlines.contour(0.85f, Lab.hex(0x1c2030), 0.92f))
                .finish(Surfaces.paper(0.05f)));
        to.add("culture and era", "art deco", look -> look.usually(Media.FLAT_VECTOR)
                .pattern(Patterns.sunburst(0.1f))
                .tone(Tones.palette(Palette.of(0.07f, 0.92f, 4, 0x0c1418, 0x14424a, 0x3a8078, 0xf0e4c4, 0xd8a83c)))
                .finish(Borders.border(Lab.hex(0xd0a03c), 4)));
        to.add("culture and era", "synthwave", look -> look.tone(Tones.palette(
                        Palette.of(0.05f, 0.9f, 3, 0x120a32, 0x40128a, 0xb01cb0, 0x20c8f0, 0xffb050, 0xff3c8c)))
                .finish(Surfaces.scanlines(0.16f)));
        to.add("culture and era", "old master", look -> look.usually(Media.OIL)
                .relight(l -> l.from(-62, 38).withFill(0.28f))
                .tone(Tones.palette(
                        Palette.of(0.05f, 0.86f, 2, 0x1c120a, 0x4a301a, 0x8a6234, 0xd8b478, 0xf0dcae, 0x9a3a20)))
                .tone(Tones.spotlight(0.6f)));
        to.add("culture and era", "byzantine icon", look -> look.usually(Media.MOSAIC)
                .pattern(Patterns.behind(Lab.hex(0xd8a630), 0.85f))
                .tone(Tones.each(Tones.chroma(1.2f))));
        to.add("culture and era", "vintage poster", look -> look.usually(Media.POSTER)
                .tone(Tones.palette(
                        Palette.of(0.18f, 0.93f, 3, 0x22303c, 0x3f7078, 0xb8b48a, 0xf0e2bc, 0xe0a83c, 0xc84c30)))
                .finish(Borders.border(Lab.hex(0xf0e4c8), 6))
                .finish(Surfaces.worn(0.35f)));
    }
}
