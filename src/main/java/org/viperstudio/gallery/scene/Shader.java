package org.viperstudio.gallery.scene;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Numerics;

/** The light that comes back along a ray: key light with shadows, sky light, lamps, shine, mirror and haze. */
final class Shader {
    private final Solid[] solids;
    private final Lamp[] lamps;
    private final Light light;
    private final Sky sky;
    private final float lx;
    private final float ly;
    private final float lz;
    private final Ray shadow = new Ray();
    private final Ray bounce = new Ray();
    private final Hit second = new Hit();
    private final Surface surface = new Surface();
    private final float[] reflected = new float[3];
    /** How strongly the key light reached the last surface, 0..1. */
    float lit;

    Shader(Scene scene) {
        solids = scene.solids();
        lamps = scene.lamps().toArray(Lamp[]::new);
        light = scene.light();
        sky = scene.sky();
        lx = light.dx();
        ly = light.dy();
        lz = light.dz();
    }

    void trace(Ray ray, Hit hit) {
        hit.reset();
        for (Solid solid : solids) {
            solid.trace(ray, hit);
        }
    }

    /** Sets {@code out} to the linear light along the ray that met {@code hit}; the surface's normal goes to hit. */
    void radiance(Ray ray, Hit hit, boolean mirrors, float[] out) {
        if (hit.missed()) {
            lit = 0.5f;
            sky.radiance(ray, out);
            return;
        }
        surface.from(ray, hit);
        float mirror = mirrors ? surface.mirror : 0;
        float t = surface.t;
        illuminate(ray, out);
        if (mirror > 0) {
            float keep = lit;
            mirror(ray, mirror, out);
            lit = keep;
        }
        haze(ray, t, out);
    }

    private void illuminate(Ray ray, float[] out) {
        float facing = surface.nx * lx + surface.ny * ly + surface.nz * lz;
        float direct = Numerics.unit((facing + 0.08f) / 1.08f);
        if (direct > 0) {
            direct *= passage(lx, ly, lz);
        }
        lit = direct;
        float up = 0.5f + 0.5f * surface.ny;
        float open = up > 0.6f ? 0.35f + 0.65f * passage(0.12f, 0.98f, -0.16f) : 0.9f;
        float fill = light.fill() * open;
        Rgb key = light.key();
        Rgb zenith = light.zenith();
        Rgb horizon = light.horizon();
        float low = 0.45f * fill * (1 - up);
        float high = 0.55f * fill * up;
        float even = 0.28f * fill;
        out[0] = surface.r * (key.r() * (direct * 0.72f + low * 0.35f) + high * zenith.r() + even * horizon.r());
        out[1] = surface.g * (key.g() * (direct * 0.72f + low * 0.33f) + high * zenith.g() + even * horizon.g());
        out[2] = surface.b * (key.b() * (direct * 0.72f + low * 0.28f) + high * zenith.b() + even * horizon.b());
        for (Lamp lamp : lamps) {
            lampLight(lamp, out);
        }
        if (surface.gloss > 0) {
            shine(ray, direct, out);
        }
        out[0] += surface.glow * surface.r;
        out[1] += surface.glow * surface.g;
        out[2] += surface.glow * surface.b;
    }

    private float passage(float dx, float dy, float dz) {
        float push = 0.012f + 0.004f * surface.t;
        shadow.from(surface.x + surface.nx * push, surface.y + surface.ny * push, surface.z + surface.nz * push);
        shadow.towards(dx, dy, dz);
        float pass = 1;
        for (Solid solid : solids) {
            pass *= solid.light(shadow);
            if (pass < 0.02f) {
                return 0;
            }
        }
        return pass;
    }

    private void lampLight(Lamp lamp, float[] out) {
        float dx = lamp.x() - surface.x;
        float dy = lamp.y() - surface.y;
        float dz = lamp.z() - surface.z;
        float far = Numerics.length(dx, dy, dz) + 1e-4f;
        float facing = (surface.nx * dx + surface.ny * dy + surface.nz * dz) / far;
        float q = far / lamp.reach();
        float strength = Numerics.unit(facing * 0.7f + 0.3f) / (0.15f + q * q);
        Rgb c = lamp.colour();
        out[0] += surface.r * c.r() * strength;
        out[1] += surface.g * c.g() * strength;
        out[2] += surface.b * c.b() * strength;
    }

    private void shine(Ray ray, float direct, float[] out) {
        float hx = lx - ray.dx;
        float hy = ly - ray.dy;
        float hz = lz - ray.dz;
        float scale = 1 / Math.max(1e-6f, Numerics.length(hx, hy, hz));
        float cosine = Math.max(0, (surface.nx * hx + surface.ny * hy + surface.nz * hz) * scale);
        float c4 = cosine * cosine * cosine * cosine;
        float c16 = c4 * c4 * c4 * c4;
        float c64 = c16 * c16 * c16 * c16;
        float spot = surface.gloss * direct * (0.25f * c16 + 1.1f * c64);
        float grazing = 1 + surface.nx * ray.dx + surface.ny * ray.dy + surface.nz * ray.dz;
        float rim = surface.gloss * 0.35f * grazing * grazing * grazing * light.fill();
        Rgb key = light.key();
        Rgb horizon = light.horizon();
        out[0] += spot * key.r() + rim * horizon.r();
        out[1] += spot * key.g() + rim * horizon.g();
        out[2] += spot * key.b() + rim * horizon.b();
    }

    /** Mixes in what the surface mirrors; overwrites {@link #surface} by what is seen there. */
    private void mirror(Ray ray, float mirror, float[] out) {
        float nx = surface.nx;
        float ny = surface.ny;
        float nz = surface.nz;
        float along = ray.dx * nx + ray.dy * ny + ray.dz * nz;
        float grazing = Numerics.unit(1 + along);
        float share = mirror * (0.25f + 0.75f * grazing * grazing);
        bounce.from(surface.x, surface.y + 0.02f, surface.z);
        bounce.towards(ray.dx - 2 * along * nx, Math.max(0.01f, ray.dy - 2 * along * ny), ray.dz - 2 * along * nz);
        trace(bounce, second);
        radiance(bounce, second, false, reflected);
        for (int k = 0; k < 3; k++) {
            out[k] = Numerics.mix(out[k], reflected[k], share);
        }
    }

    private void haze(Ray ray, float t, float[] out) {
        float share = 1 - Numerics.exp(-light.haze() * t);
        if (share < 0.004f) {
            return;
        }
        float towards = Math.max(0, ray.dx * lx + ray.dz * lz);
        float warm = 0.14f * towards * towards * towards;
        Rgb h = light.horizon();
        Rgb key = light.key();
        out[0] = Numerics.mix(out[0], h.r() * 0.92f + key.r() * warm, share);
        out[1] = Numerics.mix(out[1], h.g() * 0.92f + key.g() * warm, share);
        out[2] = Numerics.mix(out[2], h.b() * 0.92f + key.b() * warm, share);
    }
}
