package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.medium.Media;

/** Attributes of brushwork, line, detail and movement. */
final class HandEffects {
    private static final Lab INK = Lab.hex(0x17151a);

    private HandEffects() {}

    static void register(Effects.Register to) {
        brushwork(to);
        lines(to);
        detail(to);
        movement(to);
    }

    private static void brushwork(Effects.Register to) {
        to.add("brushwork", "thick impasto", look -> look.usually(Media.IMPASTO)
                .hand(m -> m.withRelief(1.7f).withWidth(1.15f)));
        to.add("brushwork", "palette knife", look -> look.usually(Media.KNIFE).hand(m -> m.withRelief(1.4f)));
        to.add("brushwork", "broad brushstrokes", look -> look.usually(Media.OIL)
                .hand(m -> m.withWidth(1.75f).withLength(1.2f).withDetail(0.6f)));
        to.add("brushwork", "fine brushstrokes", look -> look.usually(Media.OIL)
                .hand(m -> m.withWidth(0.62f).withDetail(1.4f)));
        to.add("brushwork", "swirling brushstrokes", look -> look.usually(Media.OIL)
                .hand(m -> m.withSwirl(1).withLength(1.7f).withRelief(1.6f)));
        to.add("brushwork", "short dabs", look -> look.usually(Media.BROKEN_OIL).hand(m -> m.withLength(0.3f)));
    }

    private static void lines(Effects.Register to) {
        to.add("line", "bold outlines", look -> look.finish(Outlines.contour(1.6f, INK, 0.96f)));
        to.add("line", "fine ink lines", look -> look.finish(Outlines.contour(0.55f, INK, 0.9f)));
        to.add("line", "white outlines", look -> look.finish(Outlines.contour(1.2f, Lab.hex(0xfcfaf4), 0.95f)));
        to.add("line", "sketchy lines", look -> look.finish(Outlines.sketch(INK)));
        to.add("line", "flowing lines", look -> look.finish(Outlines.flow(0.13f)));
        to.add("line", "lost edges", look -> look.pattern(Focus.soften(1.7f)).finish(Outlines.soften(0.9f)));
    }

    private static void detail(Effects.Register to) {
        to.add("detail", "intricate detail", look -> look.clutter(1.7f)
                .hand(m -> m.withDetail(1.9f).withWidth(0.75f))
                .pattern(Focus.sharpen(1.3f)));
        to.add("detail", "simplified forms", look -> look.clutter(0.4f)
                .hand(m -> m.withDetail(0.4f).withWidth(1.35f))
                .pattern(Focus.simplify(3.4f)));
        to.add("detail", "soft focus", look -> look.pattern(Focus.soften(1.9f)));
        to.add("detail", "crisp edges", look -> look.pattern(Focus.sharpen(2)));
    }

    private static void movement(Effects.Register to) {
        to.add("movement", "motion blur", look -> look.pattern(Warps.streak(0.085f, 0)));
        to.add("movement", "swirling motion", look -> look.warp(Warps.twirl(1.5f)));
        to.add("movement", "rippling motion", look -> look.warp(Warps.ripples(0.03f)));
        to.add("movement", "windswept", look -> look.warp(Warps.shear(0.16f))
                .pattern(Warps.streak(0.045f, 12))
                .hand(m -> m.withLength(1.6f)));
        to.add("movement", "radial motion", look -> look.pattern(Warps.zoomBlur(0.16f)));
    }
}
