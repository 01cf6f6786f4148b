package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Season;

/** Attributes of mood, weather and season among them. */
final class MoodEffects {
    private MoodEffects() {}

    static void register(Effects.Register to) {
        feelings(to);
        weather(to);
        seasons(to);
    }

    private static void feelings(Effects.Register to) {
        mood(to, "serene", look -> look.relight(l -> l.withClouds(0.12f).withFill(l.fill() * 1.15f))
                .clutter(0.5f)
                .tone(Tones.contrast(0.75f))
                .tone(Tones.each(Tones.shift(0.06f, -0.012f, -0.018f))));
        mood(to, "melancholic", look -> look.light(Light.OVERCAST)
                .tone(Tones.each(Tones.chroma(0.5f)))
                .tone(Tones.each(Tones.shift(-0.05f, -0.004f, -0.035f))));
        mood(to, "joyful", look -> look.relight(l -> l.withFill(l.fill() * 1.15f))
                .tone(Tones.each(Tones.chroma(1.45f)))
                .tone(Tones.each(Tones.shift(0.06f, 0.008f, 0.022f))));
        mood(to, "mysterious", look -> look.light(Light.NIGHT.withHaze(0.06f))
                .tone(Tones.each(Tones.shift(0, -0.022f, -0.012f)))
                .tone(Tones.spotlight(0.55f)));
        mood(to, "dramatic", look -> look.light(Light.STORM
                        .from(-75, 20)
                        .withKey(Rgb.hex(0xfff0d0).times(2.3f))
                        .withFill(0.3f))
                .tone(Tones.contrast(1.35f))
                .tone(Tones.spotlight(0.4f)));
        mood(to, "dreamy", look -> look.pattern(Focus.glow(0.75f, 4.5f))
                .tone(Tones.each(Tones.shift(0.07f, 0.022f, -0.012f)))
                .tone(Tones.contrast(0.75f)));
        mood(to, "nostalgic", look -> look.tone(
                        Tones.each(Tones.split(Lab.polar(0.5f, 0.045f, 40), Lab.polar(0.8f, 0.06f, 85), 1)))
                .tone(Tones.each(Tones.chroma(0.65f)))
                .tone(Tones.each(Tones.range(0.2f, 0.94f)))
                .finish(Borders.vignette(0.35f)));
        mood(to, "eerie", look -> look.light(Light.OVERCAST.withHaze(0.05f))
                .tone(Tones.each(Tones.chroma(0.4f)))
                .tone(Tones.each(Tones.shift(-0.1f, -0.04f, 0.025f)))
                .tone(Tones.spotlight(0.5f)));
        mood(to, "romantic", look -> look.light(Light.GOLDEN)
                .pattern(Focus.glow(0.5f, 4))
                .tone(Tones.each(Tones.shift(0.02f, 0.045f, 0.012f))));
        mood(to, "energetic", look -> look.frame(f -> f.rolled(8).zoomed(1.12f))
                .hand(m -> m.withSwirl(0.5f).withWidth(1.3f))
                .tone(Tones.contrast(1.3f))
                .tone(Tones.each(Tones.chroma(1.6f))));
    }

    private static void weather(Effects.Register to) {
        mood(to, "rainy", look -> look.light(Light.OVERCAST.withHaze(0.03f))
                .tone(Tones.each(Tones.shift(-0.06f, -0.005f, -0.018f)))
                .finish(Weather.rain()));
        mood(to, "snowy", look -> look.light(Light.OVERCAST)
                .season(Season.WINTER)
                .finish(Weather.snow()));
        mood(to, "foggy", look -> look.light(Light.OVERCAST.withHaze(0.15f).withClouds(0)));
    }

    private static void seasons(Effects.Register to) {
        mood(to, "springlike", look -> look.season(Season.SPRING)
                .tone(Tones.each(Tones.shift(0.03f, -0.008f, 0.012f)))
                .finish(Weather.petals(Lab.hex(0xf6b8cc))));
        mood(to, "autumnal", look -> look.season(Season.AUTUMN)
                .tone(Tones.each(Tones.shift(0, 0.018f, 0.03f)))
                .finish(Weather.petals(Lab.hex(0xc8601c))));
        mood(to, "wintry", look -> look.season(Season.WINTER)
                .tone(Tones.each(Tones.shift(0.03f, -0.012f, -0.035f)))
                .tone(Tones.each(Tones.chroma(0.75f))));
    }

    private static void mood(Effects.Register to, String name, java.util.function.Consumer<Look> effect) {
        to.add("mood", name, effect);
    }
}
