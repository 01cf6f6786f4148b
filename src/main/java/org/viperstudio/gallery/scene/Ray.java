package org.viperstudio.gallery.scene;

import org.viperstudio.gallery.noise.Numerics;

/** A half line with a direction of length 1. Mutable: one ray is reused for millions of traces. */
public final class Ray {
    float ox;
    float oy;
    float oz;
    float dx;
    float dy;
    float dz;

    Ray from(float x, float y, float z) {
        ox = x;
        oy = y;
        oz = z;
        return this;
    }

    Ray towards(float x, float y, float z) {
        float scale = 1 / Math.max(1e-9f, Numerics.length(x, y, z));
        dx = x * scale;
        dy = y * scale;
        dz = z * scale;
        return this;
    }

    float x(float t) {
        return ox + dx * t;
    }

    float y(float t) {
        return oy + dy * t;
    }

    float z(float t) {
        return oz + dz * t;
    }

    /** Half the chord through a sphere, or a negative number where the ray misses it. */
    float halfChord(float cx, float cy, float cz, float radius) {
        float x = cx - ox;
        float y = cy - oy;
        float z = cz - oz;
        float along = x * dx + y * dy + z * dz;
        float off = x * x + y * y + z * z - along * along;
        float rest = radius * radius - off;
        return rest < 0 ? -1 : Numerics.sqrt(rest);
    }

    /** The distance along the ray that is nearest to a point. */
    float along(float cx, float cy, float cz) {
        return (cx - ox) * dx + (cy - oy) * dy + (cz - oz) * dz;
    }
}
