package org.viperstudio.gallery.scene;

import org.viperstudio.gallery.noise.Numerics;

/** Hills and mountains: heights on a square grid, met by marching with steps that grow with distance. */
public final class Terrain implements Solid {
    /** Height of the land at world x, z. */
    @FunctionalInterface
    public interface Height {
        float at(float x, float z);
    }

    private static final int CELLS = 176;

    private final int object;
    private final Material material;
    private final float[] heights = new float[(CELLS + 1) * (CELLS + 1)];
    private final float left;
    private final float near;
    private final float cell;
    private float top = -1e9f;

    /** Covers x in {@code left..left + side} and z in {@code near..near + side}. */
    public Terrain(int object, float left, float near, float side, Height height, Material material) {
        this.object = object;
        this.material = material;
        this.left = left;
        this.near = near;
        this.cell = side / CELLS;
        for (int k = 0; k <= CELLS; k++) {
            for (int i = 0; i <= CELLS; i++) {
                float h = height.at(left + i * cell, near + k * cell);
                heights[k * (CELLS + 1) + i] = h;
                top = Math.max(top, h);
            }
        }
    }

    public float height(float x, float z) {
        float u = Numerics.clamp((x - left) / cell, 0, CELLS - 0.001f);
        float v = Numerics.clamp((z - near) / cell, 0, CELLS - 0.001f);
        int i = (int) u;
        int k = (int) v;
        int at = k * (CELLS + 1) + i;
        float low = Numerics.mix(heights[at], heights[at + 1], u - i);
        float high = Numerics.mix(heights[at + CELLS + 1], heights[at + CELLS + 2], u - i);
        return Numerics.mix(low, high, v - k);
    }

    private boolean outside(float x, float z) {
        float side = cell * CELLS;
        return x < left || x > left + side || z < near || z > near + side;
    }

    @Override
    public void trace(Ray ray, Hit hit) {
        float t = 0.05f;
        float before = t;
        float end = Math.min(hit.t, (cell * CELLS) * 1.6f);
        if (ray.oy > top) {
            if (ray.dy >= 0) {
                return;
            }
            t = Math.max(t, (top - ray.oy) / ray.dy);
            before = t;
        }
        while (t < end) {
            float x = ray.x(t);
            float z = ray.z(t);
            float gap = ray.y(t) - height(x, z);
            if (gap < 0 && !outside(x, z)) {
                refine(ray, hit, before, t);
                return;
            }
            if (ray.dy > 0 && ray.y(t) > top) {
                return;
            }
            before = t;
            t += Math.max(Math.max(gap, 0) * 0.6f, 0.016f * t + 0.025f);
        }
    }

    private void refine(Ray ray, Hit hit, float before, float after) {
        float low = before;
        float high = after;
        for (int i = 0; i < 6; i++) {
            float middle = (low + high) / 2;
            if (ray.y(middle) < height(ray.x(middle), ray.z(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        if (high < hit.t) {
            meet(ray, hit, high);
        }
    }

    private void meet(Ray ray, Hit hit, float t) {
        float x = ray.x(t);
        float z = ray.z(t);
        float e = Math.max(cell * 0.75f, 0.004f * t);
        float dx = height(x - e, z) - height(x + e, z);
        float dz = height(x, z - e) - height(x, z + e);
        float scale = 1 / Numerics.length(dx, 2 * e, dz);
        hit.set(t, dx * scale, 2 * e * scale, dz * scale, material, object);
        hit.local(x, ray.y(t), z);
    }

    @Override
    public float light(Ray ray) {
        if (ray.dy > 0.9f) {
            return 1;
        }
        float t = cell * 0.8f;
        float pass = 1;
        for (int i = 0; i < 36; i++) {
            float y = ray.y(t);
            if (y > top || outside(ray.x(t), ray.z(t))) {
                break;
            }
            float gap = y - height(ray.x(t), ray.z(t));
            pass = Math.min(pass, 0.5f + gap * 10 / t);
            if (pass <= 0) {
                return 0;
            }
            t += Math.max(gap * 0.6f, cell * 0.6f + 0.04f * t);
        }
        return Numerics.unit(pass);
    }

    @Override
    public int object() {
        return object;
    }
}
