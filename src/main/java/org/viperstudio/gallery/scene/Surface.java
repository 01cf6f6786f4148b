package org.viperstudio.gallery.scene;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;

/** A point to be shaded: where it is, which way it faces and what light it sends back. Mutable, reused. */
public final class Surface {
    /** World place. */
    public float x;

    public float y;
    public float z;
    /** Place in the object's own space. */
    public float lx;

    public float ly;
    public float lz;
    /** World normal of length 1. */
    public float nx;

    public float ny;
    public float nz;
    /** Distance from the eye. */
    public float t;
    /** Reflectance in linear light. */
    public float r;

    public float g;
    public float b;
    public float gloss;
    public float glow;
    /** 0..1, how much of a mirror it is (water). */
    public float mirror;

    void from(Ray ray, Hit hit) {
        t = hit.t;
        x = ray.x(t);
        y = ray.y(t);
        z = ray.z(t);
        lx = hit.lx;
        ly = hit.ly;
        lz = hit.lz;
        nx = hit.nx;
        ny = hit.ny;
        nz = hit.nz;
        gloss = 0;
        glow = 0;
        mirror = 0;
        hit.material.apply(this);
    }

    public void paint(Rgb colour) {
        r = colour.r();
        g = colour.g();
        b = colour.b();
    }

    public void mix(Rgb colour, float share) {
        r = Numerics.mix(r, colour.r(), share);
        g = Numerics.mix(g, colour.g(), share);
        b = Numerics.mix(b, colour.b(), share);
    }

    public void scale(float factor) {
        float f = Math.max(0, factor);
        r *= f;
        g *= f;
        b *= f;
    }

    public void shake(float size, float amount) {
        float px = lx / size * 0.6f + ly * 0.31f / size;
        float py = ly / size * 0.6f - lz * 0.27f / size;
        float pz = lz / size * 0.6f + lx * 0.29f / size;
        tilt(
                amount * 1.3f * (Noise.at(px, py, pz, 11) - 0.5f),
                amount * 1.3f * (Noise.at(px, py, pz, 23) - 0.5f),
                amount * 1.3f * (Noise.at(px, py, pz, 37) - 0.5f));
    }

    public void tilt(float ax, float ay, float az) {
        nx += ax;
        ny += ay;
        nz += az;
        float scale = 1 / Math.max(1e-6f, Numerics.length(nx, ny, nz));
        nx *= scale;
        ny *= scale;
        nz *= scale;
    }
}
