package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Lab;

/** Attributes of composition, perspective and depth. */
final class CompositionEffects {
    private CompositionEffects() {}

    static void register(Effects.Register to) {
        compositions(to);
        perspectives(to);
        depths(to);
    }

    private static void compositions(Effects.Register to) {
        to.add("composition", "close-up", look -> look.frame(f -> f.zoomed(1.75f)));
        to.add("composition", "wide view", look -> look.frame(f -> f.zoomed(0.52f)));
        to.add("composition", "centred composition", look -> look.frame(
                        f -> f.zoomed(1.08f).shifted(0, 0))
                .tone(Tones.spotlight(0.22f)));
        to.add(
                "composition",
                "rule of thirds",
                look -> look.frame(f -> f.zoomed(0.82f).shifted(-0.36f, -0.12f)));
        to.add("composition", "negative space", look -> look.frame(
                        f -> f.zoomed(0.5f).shifted(0.4f, -0.32f))
                .clutter(0)
                .tone(Tones.haze(Lab.hex(0xf2eee4), 0.55f)));
        to.add("composition", "minimal composition", look -> look.clutter(0)
                .relight(l -> l.withClouds(0))
                .hand(m -> m.withDetail(0.6f)));
        to.add("composition", "busy composition", look -> look.clutter(4));
        to.add("composition", "symmetrical composition", look -> look.warp(Warps.mirror()));
        to.add("composition", "circular framing", look -> look.finish(Borders.roundel()));
        to.add(
                "composition",
                "diagonal composition",
                look -> look.frame(f -> f.rolled(24).zoomed(1.05f)));
        to.add("composition", "triptych", look -> look.finish(Borders.triptych()));
    }

    private static void perspectives(Effects.Register to) {
        to.add("perspective", "bird's-eye view", look -> look.frame(f -> f.lifted(42)));
        to.add(
                "perspective",
                "low viewpoint",
                look -> look.frame(f -> f.lifted(-13).zoomed(1.08f)));
        to.add("perspective", "tilted horizon", look -> look.frame(f -> f.rolled(-15)));
        to.add("perspective", "fisheye view", look -> look.warp(Warps.fisheye(0.75f)));
        to.add("perspective", "multiple viewpoints", look -> look.warp(Warps.shards(6, 0.34f, 0.12f)));
    }

    private static void depths(Effects.Register to) {
        to.add("depth", "misty depth", look -> look.relight(l -> l.withHaze(0.085f)));
        to.add("depth", "shallow depth of field", look -> look.pattern(Focus.bokeh(3.6f)));
        to.add("depth", "flattened space", look -> look.relight(
                        l -> l.withHaze(0).withFill(1.3f).withKey(l.key().times(0.25f)))
                .tone(Tones.each(Tones.levels(6))));
        to.add("depth", "layered depth", look -> look.pattern(Patterns.planes()));
        to.add("depth", "dark background", look -> look.pattern(Patterns.behind(Lab.hex(0x14141c), 0.82f)));
        to.add("depth", "pale background", look -> look.pattern(Patterns.behind(Lab.hex(0xf4efe6), 0.78f)));
    }
}
