package org.viperstudio.gallery.paint;

import java.util.function.UnaryOperator;
import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.scene.Light;

/** Attributes of lighting and shadow. */
final class LightEffects {
    private static final Light NEON = new Light(
            -80, 26, Rgb.hex(0xff2a9a).times(2.1f), Rgb.hex(0x14103a), Rgb.hex(0x2060c8), 0.95f, 0.012f, 0.2f, 0.4f);
    private static final Light CANDLE = new Light(
            -42, 24, Rgb.hex(0xff9a3c).times(1.7f), Rgb.hex(0x120c10), Rgb.hex(0x2a1810), 0.32f, 0.004f, 0.1f, 0.3f);
    private static final Light FIRE = new Light(
            30, 8, Rgb.hex(0xff6a1c).times(2.4f), Rgb.hex(0x1c0c14), Rgb.hex(0x5a2014), 0.4f, 0.012f, 0.5f, 0.2f);

    private LightEffects() {}

    static void register(Effects.Register to) {
        hours(to);
        lamps(to);
        shadows(to);
    }

    private static void hours(Effects.Register to) {
        light(to, "midday sun", Light.MIDDAY.from(-35, 66));
        light(
                to,
                "golden hour",
                Light.GOLDEN.withKey(Rgb.hex(0xffb45c).times(2.8f)).withSky(Rgb.hex(0x7a9cc8), Rgb.hex(0xffd498)));
        light(to, "sunset glow", Light.SUNSET);
        light(to, "dawn light", Light.DAWN);
        light(to, "overcast light", Light.OVERCAST);
        light(to, "moonlight", Light.NIGHT);
        light(to, "storm light", Light.STORM);
    }

    private static void lamps(Effects.Register to) {
        to.add("lighting", "candlelight", look -> look.light(CANDLE).tone(Tones.spotlight(0.6f)));
        light(to, "neon light", NEON);
        light(to, "firelight", FIRE);
        to.add("lighting", "spotlight", look -> look.relight(
                        l -> l.from(-20, 60).withFill(0.35f))
                .tone(Tones.spotlight(0.85f)));
        relight(to, "lighting", "backlighting", l -> l.from(165, 24)
                .withFill(l.fill() * 0.6f)
                .withKey(l.key().times(1.3f)));
        relight(to, "lighting", "side lighting", l -> l.from(-90, 22).withFill(l.fill() * 0.45f));
        relight(to, "lighting", "soft diffused light", l -> l.withKey(l.key().times(0.4f))
                .withFill(l.fill() * 1.35f));
        to.add("lighting", "dappled light", look -> look.pattern(Patterns.dapple(0.3f)));
        to.add("lighting", "rays of light", look -> look.pattern(Patterns.rays(0.45f)));
        to.add("lighting", "rim light", look -> look.pattern(Patterns.rim(Lab.hex(0xfff0d0), 0.75f)));
    }

    private static void shadows(Effects.Register to) {
        relight(to, "shadow", "long shadows", l -> l.from(l.azimuth() < 0 ? -98 : 98, 9));
        relight(to, "shadow", "deep shadows", l -> l.withFill(0.14f));
        relight(to, "shadow", "shadowless light", l -> l.withKey(l.key().times(0.08f))
                .withFill(1.75f));
        to.add("shadow", "blue shadows", look -> look.tone(Patterns.shadowTint(Lab.polar(0.4f, 0.13f, 262))));
        to.add("shadow", "violet shadows", look -> look.tone(Patterns.shadowTint(Lab.polar(0.4f, 0.13f, 310))));
        to.add("shadow", "hatched shadows", look -> look.finish(Outlines.hatchedShadows()));
        to.add("shadow", "graphic black shadows", look -> look.finish(Outlines.blackShadows()));
    }

    private static void light(Effects.Register to, String name, Light light) {
        to.add("lighting", name, look -> look.light(light));
    }

    private static void relight(Effects.Register to, String category, String name, UnaryOperator<Light> change) {
        to.add(category, name, look -> look.relight(change));
    }
}
