package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Convex;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Stage;
import org.viperstudio.gallery.scene.Surface;

/** Dwellings. */
final class Houses {
    private Houses() {}

    /** A house with a gable roof, chimney, door and windows in a garden. */
    static Scene house(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        Backdrop.meadow(scene, stage);
        int[] walls = {0xf0e4cc, 0xd9a679, 0xc8d4d8, 0xe8c5b0, 0xf4f0e8, 0xb85f4a};
        int[] roofs = {0x9c4a35, 0x5d5a5c, 0x7a4632, 0x4a5a66};
        Rgb wall = Rgb.hex(walls[g.below(walls.length)]);
        Rgb roof = Rgb.hex(roofs[g.below(roofs.length)]);
        float yaw = (g.chance(0.5f) ? 1 : -1) * g.between(22, 40);
        Pose pose = Pose.at(0, 0, 1).rotate(yaw, 0, 0);
        float wide = g.between(1.5f, 1.9f);
        float deep = 1.15f;
        float tall = g.between(1.35f, 1.7f);
        boolean night = scene.light().stars() > 0;
        scene.add(Convex.box(Backdrop.HERO, pose, wide, tall, deep, facade(wall, wide, deep, tall, night)));
        scene.add(Convex.gable(
                Backdrop.HERO,
                pose.moved(0, tall, 0),
                wide,
                1.1f,
                deep,
                Material.of(wall).mottled(0.3f, 0.2f)));
        Pose up = pose.moved(0, tall - 0.06f, 0);
        scene.add(
                Convex.gable(Backdrop.HERO + 1, up.moved(0, 0.1f, 0), wide * 1.08f, 1.16f, deep * 1.14f, tiles(roof)));
        Pose stack = pose.moved(
                wide * 0.5f * Numerics.cos(yaw * Numerics.PI / 180),
                tall + 0.35f,
                -wide * 0.5f * Numerics.sin(yaw * Numerics.PI / 180));
        scene.add(Convex.box(Backdrop.HERO + 2, stack, 0.17f, 1.15f, 0.17f, brick(Rgb.hex(0x96523f))));
        Plants plants = new Plants(scene, stage.season(), g);
        for (int i = 0; i < stage.some(4); i++) {
            float x = g.between(1.9f, 3.2f) * (i % 2 == 0 ? 1 : -1);
            plants.bush(20 + i, x, 0, g.between(-0.6f, 1.2f), g.between(0.5f, 0.9f));
        }
        if (!stage.bare()) {
            float x = (yaw > 0 ? -1 : 1) * g.between(2.5f, 3.2f);
            plants.broadleaf(25, x, 0, g.between(1.5f, 3), g.between(3.2f, 4.2f));
        }
        return scene.camera(stage.eye(0, 1.5f, -6.2f, 0, 1.25f, 1, 0.78f));
    }

    /** Walls with windows, and a door on the front (the face towards negative z). */
    static Material facade(Rgb wall, float wide, float deep, float tall, boolean lights) {
        return s -> {
            s.paint(wall);
            s.scale(0.85f + 0.3f * Noise.fractal(s.lx * 2, s.ly * 2, s.lz * 2, 2, 9));
            boolean front = Math.abs(s.lz) > deep - 0.01f;
            float u = front ? s.lx / wide : s.lz / deep;
            float v = s.ly / tall;
            if (front && Math.abs(u) < 0.13f && v < 0.62f) {
                door(s, u, v);
            } else if (Math.abs(Math.abs(u) - 0.55f) < 0.21f && Math.abs(v - 0.55f) < 0.24f) {
                window(s, (Math.abs(u) - 0.55f) / 0.21f, (v - 0.55f) / 0.24f, lights);
            }
        };
    }

    private static void door(Surface s, float u, float v) {
        s.paint(Rgb.hex(0x6a3a2a));
        if (Math.abs(u) > 0.105f || v > 0.58f) {
            s.paint(Rgb.hex(0xe8e0d0));
        }
    }

    /** A window with a frame and cross bars; u and v run over -1..1. */
    static void window(Surface s, float u, float v, boolean lights) {
        boolean bar = Math.abs(u) > 0.8f || Math.abs(v) > 0.82f || Math.abs(u) < 0.08f || Math.abs(v) < 0.07f;
        if (bar) {
            s.paint(Rgb.hex(0xf2ede2));
        } else if (lights) {
            s.paint(Rgb.hex(0xffc060));
            s.glow = 0.9f;
        } else {
            s.paint(Rgb.hex(0x2c3a46));
            s.mirror = 0.5f;
            s.gloss = 0.7f;
        }
    }

    static Material tiles(Rgb colour) {
        return s -> {
            s.paint(colour);
            int row = Numerics.floor(s.ly * 7);
            float along = s.lx * 4 + (row & 1) * 0.5f;
            s.scale(0.72f + 0.45f * Noise.cell(Numerics.floor(along), row, 4));
            s.scale(Numerics.fraction(s.ly * 7) < 0.22f ? 0.6f : 1);
        };
    }

    static Material brick(Rgb colour) {
        return s -> {
            s.paint(colour);
            int row = Numerics.floor(s.ly * 8);
            float along = (s.lx + s.lz) * 4 + (row & 1) * 0.5f;
            s.scale(0.75f + 0.4f * Noise.cell(Numerics.floor(along), row, 8));
            if (Numerics.fraction(s.ly * 8) < 0.15f) {
                s.mix(Rgb.hex(0xc8bca8), 0.6f);
            }
        };
    }
}
