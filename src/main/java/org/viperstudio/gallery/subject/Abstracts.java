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

/** Compositions of pure form, with light and depth of their own. */
final class Abstracts {
    private static final int[][] SCHEMES = {
        {0xd83a34, 0xf2c12e, 0x2a5aa8, 0xf4efe2, 0x22242a},
        {0xe8683a, 0x2f8a8a, 0xf0d8a8, 0x3a3f5c, 0xe8a0a0},
        {0x6a4a9a, 0xf08a4a, 0x3fa8b8, 0xf4e4c8, 0x2c2c3c},
        {0x3f7a4a, 0xe0b040, 0xb84a34, 0xeae4d4, 0x2f4a6a}
    };
    private static final Light LAMP = Light.MIDDAY.from(-45, 42).withFill(0.62f);

    private Abstracts() {}

    private static Scene wall(Stage stage, Rgb ground, Generator g) {
        Scene scene = stage.scene(LAMP);
        scene.add(new Ground.Wall(Backdrop.WALL, 1.2f, Backdrop.plaster(ground, g.noiseSeed() & 0xffff)));
        return scene;
    }

    private static int[] scheme(Generator g) {
        return SCHEMES[g.below(SCHEMES.length)];
    }

    /** Discs and rings of many sizes that overlap. */
    static Scene circles(Stage stage) {
        Generator g = stage.random();
        int[] c = scheme(g);
        Scene scene = wall(stage, Rgb.hex(c[3]), g);
        int count = 5 + stage.some(10);
        for (int i = 0; i < count; i++) {
            float r = i == 0 ? g.between(0.8f, 1.05f) : g.between(0.16f, 0.6f);
            float x = i == 0 ? g.between(-0.5f, 0.5f) : g.signed() * 1.75f;
            float y = i == 0 ? 1.4f + g.between(-0.4f, 0.4f) : 1.4f + g.signed() * 1.75f;
            Rgb paint = Rgb.hex(c[i == 0 ? g.below(3) : (i + g.below(2)) % 5]);
            Rgb second = Rgb.hex(c[(i + 2) % 5]);
            boolean target = g.chance(0.35f);
            boolean hollow = i > 0 && g.chance(0.3f);
            Pose pose = Pose.turned(0, 90, 0).moved(x, y, 1 - 0.07f * i);
            Material disc = s -> {
                float u = Numerics.length(s.lx, s.lz) / r;
                s.paint(target && Numerics.fraction(u * 2.5f) > 0.5f ? second : paint);
                s.scale(0.9f + 0.2f * Noise.at(s.lx * 5, s.lz * 5, 4));
            };
            Body b = new Body(Backdrop.HERO + i, pose).blend(0.001f);
            if (hollow) {
                b.add(new Shape.Ring(0, 0, 0, r, 0.05f + 0.06f * r), disc);
            } else {
                b.add(new Shape.Lathe(0, -0.02f, 0, r, 0, r, 0.04f), disc);
            }
            scene.add(b);
        }
        return scene.camera(stage.eye(0, 1.4f, -5, 0, 1.4f, 0, 0.62f));
    }

    /** Rectangles and bars in relief, after the constructivists. */
    static Scene blocks(Stage stage) {
        Generator g = stage.random();
        int[] c = scheme(g);
        Scene scene = wall(stage, Rgb.hex(c[3]), g);
        float tilt = g.chance(0.5f) ? g.between(-32, 32) : 0;
        int count = 6 + stage.some(9);
        for (int i = 0; i < count; i++) {
            boolean bar = i % 3 == 2;
            float hx = bar ? g.between(0.6f, 1.5f) : g.between(0.2f, 0.7f);
            float hy = bar ? g.between(0.03f, 0.09f) : g.between(0.2f, 0.6f);
            boolean upright = g.chance(0.5f);
            Pose pose = Pose.turned(0, 0, tilt + (upright ? 90 : 0))
                    .moved(g.signed() * 1.25f, 1.4f + g.signed() * 1.25f, 0.95f - 0.09f * i);
            Rgb paint = Rgb.hex(bar ? c[4] : c[g.below(5)]);
            float deep = g.between(0.05f, 0.28f);
            Material card = s -> {
                s.paint(paint);
                s.scale(0.92f + 0.16f * Noise.at(s.lx * 4, s.ly * 4, 4));
            };
            scene.add(Convex.box(Backdrop.HERO + i, pose, hx, hy * 2, deep, card));
        }
        return scene.camera(stage.eye(0, 1.4f, -5, 0, 1.4f, 0, 0.6f));
    }

    /** Flowing bands of colour like folded cloth. */
    static Scene waves(Stage stage) {
        Generator g = stage.random();
        int[] c = scheme(g);
        Scene scene = stage.scene(LAMP);
        int seed = g.noiseSeed() & 0xffff;
        float angle = g.between(-0.6f, 0.6f);
        float busy = 2.2f + 1.6f * stage.clutter();
        scene.add(new Ground.Wall(Backdrop.HERO, 1, s -> {
            float x = s.x + angle * s.y;
            float warp = 0.9f * Noise.fractal(x * 0.55f, s.y * 0.55f, 2, seed) + 0.35f * Numerics.sin(x * 1.3f + seed);
            float v = (s.y * 0.42f + warp) * busy;
            int band = Numerics.floor(v);
            float within = v - band;
            s.paint(Rgb.hex(c[Math.floorMod(band + seed, 5)]));
            s.scale(0.72f + 0.4f * within);
            s.tilt(0, 0.9f * (within - 0.5f), 0);
            s.gloss = 0.25f;
        }));
        return scene.camera(stage.eye(0, 1.4f, -5, 0, 1.4f, 0, 0.62f));
    }
}
