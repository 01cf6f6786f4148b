package org.viperstudio.gallery.scene;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Plane;

/** Renders a scene to layers: one ray for each pixel, three more where edges need smoothing. */
public final class Renderer {
    private static final float[][] EXTRA = {{-0.31f, 0.33f}, {0.33f, 0.29f}, {0.05f, -0.36f}};

    private final Scene scene;
    private final Shader shader;
    private final int width;
    private final int height;
    private final float[][] linear;
    private final Layers layers;
    private final Ray ray = new Ray();
    private final Hit hit = new Hit();
    private final float[] light = new float[3];

    private Renderer(Scene scene, int width, int height) {
        this.scene = scene;
        this.shader = new Shader(scene);
        this.width = width;
        this.height = height;
        this.linear = new float[width * height][];
        this.layers = new Layers(
                new Canvas(width, height),
                new Plane(width, height),
                new int[width * height],
                new Plane(width, height),
                new Plane(width, height),
                new Plane(width, height));
    }

    public static Layers render(Scene scene, int width, int height) {
        Renderer renderer = new Renderer(scene, width, height);
        renderer.firstPass();
        renderer.smoothEdges();
        renderer.develop();
        return renderer.layers;
    }

    private void aim(float x, float y) {
        float half = Math.min(width, height) / 2f;
        scene.eye().ray((x + 0.5f - width / 2f) / half, (height / 2f - y - 0.5f) / half, ray);
    }

    private void firstPass() {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                aim(x, y);
                shader.trace(ray, hit);
                record(y * width + x);
            }
        }
    }

    private void record(int i) {
        shader.radiance(ray, hit, true, light);
        linear[i] = light.clone();
        layers.depth().data[i] = Math.min(hit.t, 1000);
        layers.objects()[i] = hit.object;
        layers.lit().data[i] = shader.lit;
        if (!hit.missed()) {
            layers.across().data[i] = scene.eye().acrossOf(hit.nx, hit.ny, hit.nz);
            layers.up().data[i] = scene.eye().upOf(hit.nx, hit.ny, hit.nz);
        }
    }

    private void smoothEdges() {
        boolean[] rough = new boolean[width * height];
        for (int y = 0; y < height - 1; y++) {
            for (int x = 0; x < width - 1; x++) {
                int i = y * width + x;
                if (differ(i, i + 1)) {
                    rough[i] = true;
                    rough[i + 1] = true;
                }
                if (differ(i, i + width)) {
                    rough[i] = true;
                    rough[i + width] = true;
                }
            }
        }
        for (int i = 0; i < rough.length; i++) {
            if (rough[i]) {
                resample(i);
            }
        }
    }

    private boolean differ(int i, int j) {
        if (layers.objects()[i] != layers.objects()[j]) {
            return true;
        }
        float a = linear[i][1] + 0.4f * linear[i][0];
        float b = linear[j][1] + 0.4f * linear[j][0];
        return Math.abs(a - b) > 0.24f * (a + b) + 0.05f;
    }

    private void resample(int i) {
        int x = i % width;
        int y = i / width;
        float[] sum = linear[i];
        for (float[] offset : EXTRA) {
            aim(x + offset[0], y + offset[1]);
            shader.trace(ray, hit);
            shader.radiance(ray, hit, true, light);
            for (int k = 0; k < 3; k++) {
                sum[k] += Math.min(light[k], 2);
            }
        }
        for (int k = 0; k < 3; k++) {
            sum[k] /= EXTRA.length + 1;
        }
    }

    private void develop() {
        for (int i = 0; i < linear.length; i++) {
            float[] c = linear[i];
            layers.colour().set(i, Lab.of(shoulder(c[0]), shoulder(c[1]), shoulder(c[2])));
        }
    }

    /** Straight up to 0.6, then bends towards 1 as film does. */
    private static float shoulder(float value) {
        float v = Math.max(0, value);
        return v < 0.6f ? v : 0.6f + 0.4f * (1 - Numerics.exp(-(v - 0.6f) / 0.4f));
    }
}
