package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Lab;

/** Attributes of texture and finish. */
final class SurfaceEffects {
    private SurfaceEffects() {}

    static void register(Effects.Register to) {
        textures(to);
        finishes(to);
    }

    private static void textures(Effects.Register to) {
        to.add("texture", "canvas weave", look -> look.finish(Surfaces.canvas(0.11f)));
        to.add("texture", "rough plaster", look -> look.finish(Surfaces.plaster(0.35f)));
        to.add("texture", "wood grain", look -> look.finish(Surfaces.wood(0.09f)));
        to.add("texture", "smooth", look -> look.hand(m -> m.withDetail(0.55f).withRelief(0.2f))
                .pattern(Focus.simplify(4.2f)));
        to.add("texture", "grainy", look -> look.finish(Surfaces.grain(0.17f)));
        to.add("texture", "crumpled paper", look -> look.finish(Surfaces.crumpled(0.17f)));
        to.add("texture", "knitted", look -> look.finish(Tilings.knitted()));
    }

    private static void finishes(Effects.Register to) {
        to.add("finish", "glossy varnish", look -> look.tone(Tones.contrast(1.15f))
                .finish(Surfaces.varnish(0.24f)));
        to.add("finish", "matte", look -> look.finish(Surfaces.matte()));
        to.add("finish", "cracked glaze", look -> look.finish(Surfaces.cracks(0.55f)));
        to.add("finish", "weathered", look -> look.finish(Surfaces.worn(0.6f)));
        to.add("finish", "gold leaf", look -> look.finish(Surfaces.goldLeaf()));
        to.add("finish", "dark vignette", look -> look.finish(Borders.vignette(0.7f)));
        to.add("finish", "white border", look -> look.finish(Borders.border(Lab.hex(0xfaf8f2), 9)));
        to.add("finish", "torn edges", look -> look.finish(Borders.torn()));
    }
}
