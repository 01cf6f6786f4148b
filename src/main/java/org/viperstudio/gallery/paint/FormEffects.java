package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Lab;

/** Attributes of shape, pattern and subject treatment. */
final class FormEffects {
    private FormEffects() {}

    static void register(Effects.Register to) {
        shapes(to);
        patterns(to);
        subjects(to);
    }

    private static void shapes(Effects.Register to) {
        to.add("shape", "elongated shapes", look -> look.warp(Warps.stretch(0.72f, 1.32f)));
        to.add("shape", "squat shapes", look -> look.warp(Warps.stretch(1.3f, 0.72f)));
        to.add("shape", "wavy shapes", look -> look.warp(Warps.waves(0.05f, 3)));
        to.add("shape", "fragmented shapes", look -> look.warp(Warps.shards(16, 0.16f, 0.1f)));
        to.add("shape", "angular shapes", look -> look.warp(Warps.facets(9)));
        to.add("shape", "hexagonal shapes", look -> look.finish(Tilings.hexagons(5.2f)));
    }

    private static void patterns(Effects.Register to) {
        pattern(to, "stripes", Patterns.stripes());
        pattern(to, "polka dots", Patterns.dots());
        pattern(to, "checks", Patterns.checks());
        pattern(to, "chevrons", Patterns.chevrons());
        pattern(to, "concentric circles", Patterns.rings());
        pattern(to, "scrolling arabesques", Patterns.arabesques());
        to.add("pattern", "halftone dots", look -> look.finish(Tilings.halftone(0.85f)));
    }

    private static void pattern(Effects.Register to, String name, Patterns.Motif motif) {
        to.add("pattern", name, look -> look.pattern(Patterns.backdrop(motif)));
    }

    private static void subjects(Effects.Register to) {
        to.add("subject treatment", "silhouette", look -> look.relight(l -> l.withFill(l.fill() * 1.1f))
                .tone(Patterns.silhouette(Lab.hex(0x12121a))));
        to.add("subject treatment", "glowing aura", look -> look.pattern(Patterns.halo(Lab.hex(0xffe9a8))));
        to.add("subject treatment", "isolated subject", look -> look.clutter(0)
                .pattern(Patterns.behind(Lab.hex(0xe9e4d8), 0.96f)));
        to.add("subject treatment", "monumental subject", look -> look.frame(
                        f -> f.zoomed(1.35f).lifted(-10))
                .clutter(0.6f));
        to.add("subject treatment", "double exposure", look -> look.pattern(Warps.doubled()));
        to.add("subject treatment", "golden subject", look -> look.tone(Patterns.gild()));
    }
}
