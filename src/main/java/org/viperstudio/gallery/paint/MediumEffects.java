package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.medium.Media;
import org.viperstudio.gallery.medium.Medium;

/** Attributes of medium. */
final class MediumEffects {
    private MediumEffects() {}

    static void register(Effects.Register to) {
        medium(to, "oil paint", Media.OIL);
        medium(to, "acrylic paint", Media.ACRYLIC);
        medium(to, "watercolour", Media.WATERCOLOUR);
        medium(to, "gouache", Media.GOUACHE);
        medium(to, "ink wash", Media.INK_WASH);
        medium(to, "charcoal", Media.CHARCOAL);
        medium(to, "soft pastel", Media.SOFT_PASTEL);
        medium(to, "coloured pencil", Media.COLOURED_PENCIL);
        medium(to, "etching", Media.ETCHING);
        medium(to, "linocut", Media.LINOCUT);
        medium(to, "mosaic", Media.MOSAIC);
        medium(to, "stained glass", Media.STAINED_GLASS);
        medium(to, "embroidery", Media.EMBROIDERY);
        medium(to, "paper collage", Media.COLLAGE);
        medium(to, "pixel art", Media.PIXEL_ART);
        medium(to, "low-poly rendering", Media.LOW_POLY);
    }

    private static void medium(Effects.Register to, String name, Medium medium) {
        to.add("medium", name, look -> look.medium(medium));
    }
}
