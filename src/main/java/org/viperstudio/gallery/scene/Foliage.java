package org.viperstudio.gallery.scene;

import java.util.Arrays;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;

/** A crown of leaves, a bush, spray or blossom: balls with ragged edges whose surface is broken into leaves. */
public final class Foliage implements Solid {
    private final int object;
    private final Material material;
    private final float leaf;
    private final float ragged;
    private final int seed;
    private float[] balls = {};
    private float cx;
    private float cy;
    private float cz;
    private float radius;

    /**
     * @param leaf size of a leaf in world units
     * @param ragged 0 solid balls, 1 very loose
     */
    public Foliage(int object, Material material, float leaf, float ragged, int seed) {
        this.object = object;
        this.material = material;
        this.leaf = leaf;
        this.ragged = ragged;
        this.seed = seed;
    }

    public Foliage ball(float x, float y, float z, float r) {
        balls = Arrays.copyOf(balls, balls.length + 4);
        System.arraycopy(new float[] {x, y, z, r}, 0, balls, balls.length - 4, 4);
        enclose();
        return this;
    }

    private void enclose() {
        int count = balls.length / 4;
        cx = 0;
        cy = 0;
        cz = 0;
        for (int i = 0; i < balls.length; i += 4) {
            cx += balls[i] / count;
            cy += balls[i + 1] / count;
            cz += balls[i + 2] / count;
        }
        radius = 0;
        for (int i = 0; i < balls.length; i += 4) {
            float reach = Numerics.length(balls[i] - cx, balls[i + 1] - cy, balls[i + 2] - cz) + balls[i + 3];
            radius = Math.max(radius, reach);
        }
    }

    @Override
    public void trace(Ray ray, Hit hit) {
        float half = ray.halfChord(cx, cy, cz, radius);
        if (half < 0 || ray.along(cx, cy, cz) - half > hit.t) {
            return;
        }
        for (int i = 0; i < balls.length; i += 4) {
            float chord = ray.halfChord(balls[i], balls[i + 1], balls[i + 2], balls[i + 3]);
            if (chord > 0) {
                float t = ray.along(balls[i], balls[i + 1], balls[i + 2]) - chord;
                if (t > 0.01f && t < hit.t) {
                    meet(ray, hit, i, t, chord / balls[i + 3]);
                }
            }
        }
    }

    /** Keeps the meeting where leaves are dense enough: always in the ball's middle, rarely at its rim. */
    private void meet(Ray ray, Hit hit, int i, float t, float facing) {
        float x = ray.x(t);
        float y = ray.y(t);
        float z = ray.z(t);
        float n = Noise.at(x / leaf, y / leaf, z / leaf, seed);
        if (n < ragged * (1.15f - 1.3f * facing)) {
            return;
        }
        float shake = 1.1f;
        float nx = (x - balls[i]) / balls[i + 3] + shake * (Noise.at(x / leaf, y / leaf, z / leaf, seed + 1) - 0.5f);
        float ny = (y - balls[i + 1]) / balls[i + 3] + shake * (n - 0.4f);
        float nz =
                (z - balls[i + 2]) / balls[i + 3] + shake * (Noise.at(x / leaf, y / leaf, z / leaf, seed + 2) - 0.5f);
        float scale = 1 / Math.max(1e-6f, Numerics.length(nx, ny, nz));
        hit.set(t, nx * scale, ny * scale, nz * scale, material, object);
        hit.local(x, y, z);
    }

    @Override
    public float light(Ray ray) {
        float half = ray.halfChord(cx, cy, cz, radius);
        if (half < 0 || ray.along(cx, cy, cz) + half < 0) {
            return 1;
        }
        float pass = 1;
        for (int i = 0; i < balls.length; i += 4) {
            float chord = ray.halfChord(balls[i], balls[i + 1], balls[i + 2], balls[i + 3]);
            float along = ray.along(balls[i], balls[i + 1], balls[i + 2]);
            float within = Math.min(chord, along) + chord;
            if (chord > 0 && along + chord > 0) {
                pass *= 1 - 0.9f * Numerics.unit(within / balls[i + 3] * (1 - 0.45f * ragged));
            }
            if (pass < 0.03f) {
                return 0;
            }
        }
        return pass;
    }

    @Override
    public int object() {
        return object;
    }
}
