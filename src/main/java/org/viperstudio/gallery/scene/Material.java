package org.viperstudio.gallery.scene;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;

/** What a surface is made of: sets the reflectance and shine of a surface from where it is. */
@FunctionalInterface
public interface Material {
    Material NONE = surface -> {};

    void apply(Surface surface);

    static Material of(Rgb colour) {
        return surface -> surface.paint(colour);
    }

    static Material of(int hex) {
        return of(Rgb.hex(hex));
    }

    /** Uneven: lightness wanders by {@code amount} over about {@code size} units of the object's own space. */
    default Material mottled(float size, float amount) {
        return surface -> {
            apply(surface);
            float n = Noise.fractal(surface.lx / size, surface.ly / size, surface.lz / size, 2, 77);
            surface.scale(1 + amount * 2 * (n - 0.5f));
        };
    }

    /** Turns to another material where noise of the given size is above {@code threshold}. */
    default Material patched(Material other, float size, float threshold, int seed) {
        return surface -> {
            apply(surface);
            float n = Noise.fractal(surface.lx / size, surface.ly / size, surface.lz / size, 2, seed);
            other.blendOver(surface, Numerics.smoothstep(threshold - 0.06f, threshold + 0.06f, n));
        };
    }

    /** A rough surface whose normal is shaken, as fur, bark or stone. */
    default Material rough(float size, float amount) {
        return surface -> {
            apply(surface);
            surface.shake(size, amount);
        };
    }

    /** Highlights: {@code gloss} 0 matte, 1 polished. */
    default Material glossy(float gloss) {
        return surface -> {
            apply(surface);
            surface.gloss = gloss;
        };
    }

    /** Light of its own, as a multiple of its colour. */
    default Material glowing(float strength) {
        return surface -> {
            apply(surface);
            surface.glow = strength;
        };
    }

    private void blendOver(Surface surface, float share) {
        if (share <= 0) {
            return;
        }
        float r = surface.r;
        float g = surface.g;
        float b = surface.b;
        apply(surface);
        surface.r = Numerics.mix(r, surface.r, share);
        surface.g = Numerics.mix(g, surface.g, share);
        surface.b = Numerics.mix(b, surface.b, share);
    }
}
