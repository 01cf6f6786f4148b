package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Body;
import org.viperstudio.gallery.scene.Convex;
import org.viperstudio.gallery.scene.Ground;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Shape;
import org.viperstudio.gallery.scene.Stage;
import org.viperstudio.gallery.scene.Terrain;

/** Old stone: a castle on its hill, and a bridge over a river. */
final class Castles {
    private Castles() {}

    static Scene castle(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.GOLDEN.from(-50, 30));
        int seed = g.noiseSeed() & 0xffff;
        Terrain hill = new Terrain(
                Backdrop.GROUND, -45, -12, 90, (x, z) -> hill(x, z, seed), Nature.grass(stage.season(), seed));
        scene.add(hill);
        Rgb stone = Rgb.hex(new int[] {0xb8aa94, 0xa09a92, 0xc8b490, 0xd8d0c4}[g.below(4)]);
        Rgb roof = Rgb.hex(new int[] {0x9a4434, 0x3f5470, 0x5a6a5a, 0x6a4a6a}[g.below(4)]);
        Material wall = masonry(stone, scene.light().stars() > 0);
        float base = 2.6f;
        wing(scene, 0, base, 4, 2.7f, 1.5f, 0.35f, wall);
        float[][] towers = {
            {-2.7f, 3.6f, 0.62f, 2.8f},
            {2.7f, 3.6f, 0.62f, 2.4f},
            {-1.3f, 4.8f, 0.55f, 3.8f},
            {1.1f, 5, 0.75f, 4.4f},
            {0.1f, 5.6f, 0.5f, 5.2f}
        };
        for (float[] t : towers) {
            tower(scene, t[0], base, t[1], t[2] * g.between(0.9f, 1.1f), t[3] * g.between(0.9f, 1.12f), wall, roof);
        }
        Plants plants = new Plants(scene, stage.season(), g);
        for (int i = 0; i < stage.some(12); i++) {
            float z = g.between(-1, 8);
            float x = g.between(3.2f, 8) * (i % 2 == 0 ? 1 : -1);
            plants.fir(40 + i, x, hill.height(x, z), z, g.between(1.4f, 2.4f));
        }
        return scene.camera(stage.eye(0, 2.2f, -7, 0, 4.6f, 4, 0.92f));
    }

    private static float hill(float x, float z, int seed) {
        float r = Numerics.length(x, (z - 4) * 0.8f);
        float far = Numerics.smoothstep(10, 40, r);
        return 2.8f * Numerics.smoothstep(8, 2.8f, r) + far * (7 * Noise.fractal(x * 0.05f, z * 0.05f, 3, seed) - 2);
    }

    private static void wing(
            Scene scene, float x, float y, float z, float half, float tall, float deep, Material wall) {
        scene.add(Convex.box(Backdrop.HERO, Pose.at(x, y, z - 0.4f), half, tall, deep, gate(wall)));
        int teeth = (int) (half * 2.4f);
        for (int i = 0; i < teeth; i++) {
            float u = -half + (i + 0.5f) * 2 * half / teeth;
            scene.add(Convex.box(Backdrop.HERO, Pose.at(x + u, y + tall, z - 0.6f), 0.13f, 0.26f, 0.15f, wall));
        }
    }

    private static Material gate(Material wall) {
        return s -> {
            wall.apply(s);
            float arch = s.ly < 0.7f ? Math.abs(s.lx) / 0.42f : Numerics.length(s.lx, s.ly - 0.7f) / 0.42f;
            if (arch < 1 && s.ly < 1.2f) {
                s.paint(Rgb.hex(0x4a3020));
                s.scale(Numerics.fraction(s.lx * 6) < 0.15f ? 0.5f : 1);
                s.glow = 0;
                s.mirror = 0;
            }
        };
    }

    private static void tower(Scene scene, float x, float y, float z, float r, float tall, Material wall, Rgb roof) {
        scene.add(Convex.tower(Backdrop.HERO + 1, Pose.at(x, y - 0.4f, z), 12, r, r * 0.94f, tall + 0.4f, wall));
        scene.add(
                Convex.tower(Backdrop.HERO + 1, Pose.at(x, y + tall - 0.1f, z), 12, r * 1.14f, r * 1.14f, 0.3f, wall));
        Material slate = Houses.tiles(roof);
        scene.add(
                Convex.tower(Backdrop.HERO + 2, Pose.at(x, y + tall + 0.2f, z), 12, r * 1.25f, 0.01f, r * 2.6f, slate));
    }

    /** Blocks of stone with narrow windows, which glow at night. */
    static Material masonry(Rgb stone, boolean lights) {
        return s -> {
            s.paint(stone);
            float around = Math.abs(s.nx) > 0.92f ? s.lz : s.lx;
            int row = Numerics.floor(s.ly * 4.2f);
            float along = around * 2.4f + (row & 1) * 0.5f;
            s.scale(0.78f + 0.36f * Noise.cell(Numerics.floor(along), row, 4));
            float u = Numerics.fraction(around * 1.1f + 0.5f) - 0.5f;
            float v = Numerics.fraction(s.ly * 0.85f + 0.3f) - 0.5f;
            if (Math.abs(u) < 0.1f && Math.abs(v) < 0.2f && s.ly > 0.9f) {
                s.paint(lights ? Rgb.hex(0xffb850) : Rgb.hex(0x2c2c34));
                s.glow = lights ? 1 : 0;
            }
        };
    }

    /** A stone bridge with arches, mirrored in its river. */
    static Scene bridge(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.GOLDEN.from(-50, 30));
        int seed = g.noiseSeed() & 0xffff;
        scene.add(new Ground(Backdrop.GROUND, 0, Nature.water(Rgb.hex(0x1f4a52), 0.22f, seed)));
        Terrain banks = new Terrain(
                Backdrop.FAR, -45, -12, 90, (x, z) -> banks(x, z, seed), Nature.grass(stage.season(), seed));
        scene.add(banks);
        int arches = 2 + g.below(2);
        Rgb stone = Rgb.hex(new int[] {0xb8a88c, 0x9a948c, 0xb08a6a}[g.below(3)]);
        Material wall = s -> {
            s.paint(stone);
            int row = Numerics.floor(s.ly * 5);
            s.scale(0.75f + 0.4f * Noise.cell(Numerics.floor(s.lx * 3 + (row & 1) * 0.5f), row, 6));
        };
        Body b = new Body(Backdrop.HERO, Pose.turned(g.between(-22, 22), 0, 0).moved(0, 0, 2)).blend(0.01f);
        b.add(new Shape.Plate(0, 0, 0, 0.55f, profile(arches)), wall);
        scene.add(b);
        Plants plants = new Plants(scene, stage.season(), g);
        for (int i = 0; i < stage.some(9); i++) {
            float z = g.between(3, 16);
            float x = g.between(5, 10) * (i % 2 == 0 ? 1 : -1);
            plants.broadleaf(40 + i, x, banks.height(x, z), z, g.between(2.6f, 4));
        }
        return scene.camera(stage.eye(0, 1.9f, -8, 0, 1.25f, 2, 0.86f));
    }

    private static float[] profile(int arches) {
        java.util.ArrayList<Float> p = new java.util.ArrayList<>();
        float half = 4.6f;
        for (float v :
                new float[] {-half, -0.5f, -half, 1.75f, -2.5f, 2.25f, 0, 2.45f, 2.5f, 2.25f, half, 1.75f, half, -0.5f
                }) {
            p.add(v);
        }
        float pitch = 7.2f / arches;
        for (int k = arches - 1; k >= 0; k--) {
            float centre = -3.6f + pitch * (k + 0.5f);
            float r = pitch * 0.42f;
            for (int i = 0; i <= 8; i++) {
                float a = Numerics.PI * i / 8;
                p.add(centre + r * Numerics.cos(a));
                p.add(i == 0 || i == 8 ? -0.5f : Math.min(1.85f, r * 1.05f) * Numerics.sin(a));
            }
        }
        float[] out = new float[p.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = p.get(i);
        }
        return out;
    }

    private static float banks(float x, float z, int seed) {
        float side = Math.abs(x + 1.2f * Numerics.sin(z * 0.2f)) - 3.9f;
        float land = Numerics.smoothstep(-0.8f, 2.5f, side) * 1.3f - 0.35f;
        float far = Numerics.smoothstep(14, 45, z);
        return land
                + far * (7 * Noise.fractal(x * 0.06f, z * 0.06f, 3, seed) - 1.2f)
                + 0.3f * Noise.fractal(x, z, 2, seed);
    }
}
