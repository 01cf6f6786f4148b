package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.medium.Media;

/** Attributes of medium. */
final class MediumEffects {
    private MediumEffects() {}

    static void register(Effects.Register to) {
        to.add("medium", "oil paint", look -> look.medium(Media.OIL));
        to.add("medium", "watercolour", look -> look.medium(Media.WATERCOLOUR));
        to.add("medium", "mosaic", look -> look.medium(Media.MOSAIC));
    }
}
