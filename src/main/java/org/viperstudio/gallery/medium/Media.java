package org.viperstudio.gallery.medium;

/** The media by name. */
public final class Media {
    public static final Medium DIGITAL = new Digital();
    public static final Medium OIL = new Oil(1, 1, false, 0.6f);
    public static final Medium IMPASTO = new Oil(1.5f, 2.2f, false, 0.8f);
    public static final Medium KNIFE = new Oil(1.9f, 1.3f, true, 0.8f);
    public static final Medium WATERCOLOUR = new Watercolour();
    public static final Medium MOSAIC = new Mosaic();

    private Media() {}
}
