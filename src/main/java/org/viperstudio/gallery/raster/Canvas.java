package org.viperstudio.gallery.raster;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.network.Picture;

/** What the painter paints on, in OKLab: three planes of one size. */
public final class Canvas {
    public final int width;
    public final int height;
    public final Plane l;
    public final Plane a;
    public final Plane b;

    public Canvas(int width, int height) {
        this(new Plane(width, height), new Plane(width, height), new Plane(width, height));
    }

    public Canvas(Plane l, Plane a, Plane b) {
        this.width = l.width;
        this.height = l.height;
        this.l = l;
        this.a = a;
        this.b = b;
    }

    public int size() {
        return width * height;
    }

    /** The shorter side in pixels over 128, damped so that large pictures hold relatively finer marks. */
    public float grain() {
        return Numerics.pow(Math.min(width, height) / 128f, 0.78f);
    }

    public Canvas copy() {
        return new Canvas(l.copy(), a.copy(), b.copy());
    }

    public Canvas blur(float sigma) {
        return new Canvas(l.blur(sigma), a.blur(sigma), b.blur(sigma));
    }

    public Lab get(int index) {
        return new Lab(l.data[index], a.data[index], b.data[index]);
    }

    public void set(int index, Lab colour) {
        l.data[index] = colour.l();
        a.data[index] = colour.a();
        b.data[index] = colour.b();
    }

    public Canvas fill(Lab colour) {
        l.fill(colour.l());
        a.fill(colour.a());
        b.fill(colour.b());
        return this;
    }

    /** Mixes a colour over the pixel; {@code cover} 0 leaves it, 1 replaces it. */
    public void lay(int index, float lightness, float aa, float bb, float cover) {
        l.data[index] += (lightness - l.data[index]) * cover;
        a.data[index] += (aa - a.data[index]) * cover;
        b.data[index] += (bb - b.data[index]) * cover;
    }

    public void lay(int index, Lab colour, float cover) {
        lay(index, colour.l(), colour.a(), colour.b(), cover);
    }

    public Lab sample(float x, float y) {
        return new Lab(l.sample(x, y), a.sample(x, y), b.sample(x, y));
    }

    /** Opaque pixels as 0xRRGGBB in rows from the top; colours beyond the display's are drawn towards grey. */
    public int[] toRgb() {
        int[] pixels = new int[size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = encode(get(i));
        }
        return pixels;
    }

    /** As the networks see it. */
    public Picture toPicture() {
        int[] pixels = toRgb();
        float[] values = new float[3 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            for (int channel = 0; channel < 3; channel++) {
                values[channel * pixels.length + i] = (pixels[i] >> 16 - 8 * channel & 0xFF) / 127.5f - 1;
            }
        }
        return new Picture(values, height, width);
    }

    private static int encode(Lab colour) {
        Lab lab = colour.withLightness(Numerics.unit(colour.l()));
        Rgb rgb = lab.rgb();
        for (int tries = 0; tries < 6 && outside(rgb); tries++) {
            lab = lab.scaleChroma(0.85f);
            rgb = lab.rgb();
        }
        return Rgb.encode(rgb.r()) << 16 | Rgb.encode(rgb.g()) << 8 | Rgb.encode(rgb.b());
    }

    private static boolean outside(Rgb c) {
        return Math.min(c.r(), Math.min(c.g(), c.b())) < -0.004f || Math.max(c.r(), Math.max(c.g(), c.b())) > 1.004f;
    }
}
