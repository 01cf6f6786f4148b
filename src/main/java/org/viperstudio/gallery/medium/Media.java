package org.viperstudio.gallery.medium;

/** The media by name. */
public final class Media {
    public static final Medium DIGITAL = new Digital();
    public static final Medium OIL = new Oil(1.45f, 1.15f, false, 0.45f);
    public static final Medium IMPASTO = new Oil(2f, 2.3f, false, 0.75f);
    public static final Medium KNIFE = new Oil(2.5f, 1.6f, true, 0.7f);
    public static final Medium BROKEN_OIL = new Oil(1.3f, 0.8f, false, 1.6f);
    public static final Medium ACRYLIC = new Acrylic();
    public static final Medium WATERCOLOUR = new Watercolour();
    public static final Medium GOUACHE = new Gouache();
    public static final Medium INK_WASH = new InkWash();
    public static final Medium CHARCOAL = new Charcoal();
    public static final Medium SOFT_PASTEL = new SoftPastel();
    public static final Medium COLOURED_PENCIL = new ColouredPencil();
    public static final Medium ETCHING = new Etching();
    public static final Medium LINOCUT = new Linocut();
    public static final Medium MOSAIC = new Mosaic();
    public static final Medium STAINED_GLASS = new StainedGlass();
    public static final Medium EMBROIDERY = new Embroidery();
    public static final Medium COLLAGE = new Collage();
    public static final Medium PIXEL_ART = new PixelArt();
    public static final Medium LOW_POLY = new LowPoly();
    public static final Medium FLAT_VECTOR = new FlatVector(6, 1.15f);
    public static final Medium POSTER = new FlatVector(4, 1.35f);
    public static final Medium POINTILLISM = new Pointillism();

    private Media() {}
}
