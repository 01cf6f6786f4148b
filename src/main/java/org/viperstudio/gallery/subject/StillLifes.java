package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Body;
import org.viperstudio.gallery.scene.Convex;
import org.viperstudio.gallery.scene.Foliage;
import org.viperstudio.gallery.scene.Lamp;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Shape;
import org.viperstudio.gallery.scene.Stage;

/** Things on a table. */
final class StillLifes {
    private static final Light WINDOW = Light.MIDDAY.from(-62, 38).withFill(0.5f);

    private StillLifes() {}

    private static Scene table(Stage stage) {
        Scene scene = stage.scene(WINDOW);
        Backdrop.studio(scene, stage);
        return scene;
    }

    static Scene fruitBowl(Stage stage) {
        Generator g = stage.random();
        Scene scene = table(stage);
        Rgb glaze = Rgb.hex(new int[] {0x3f6a94, 0xe8e2d4, 0xb0703c, 0x5a8a80}[g.below(4)]);
        Material china = s -> {
            s.paint(glaze);
            s.mix(Rgb.hex(0xf4eee0), Math.abs(s.ly - 0.42f) < 0.05f ? 0.9f : 0);
            s.gloss = 0.8f;
        };
        Body bowl = new Body(Backdrop.HERO, Pose.at(0, 0, 0)).blend(0.01f);
        bowl.add(new Shape.Lathe(0, 0, 0, 0.42f, 0, 0.36f, 0.08f, 0.72f, 0.22f, 1, 0.55f, 0.97f, 0.58f), china);
        bowl.carve(new Shape.Ellipsoid(0, 0.72f, 0, 0.93f, 0.55f, 0.93f), china);
        scene.add(bowl);
        int[] kinds = {0xc8302a, 0xe88a2a, 0xd8b83a, 0x7a9a34, 0xb8242e, 0xe89a30};
        for (int i = 0; i < 7; i++) {
            float a = Numerics.TAU * i / 6 + g.signed() * 0.2f;
            float r = i == 6 ? 0 : 0.56f;
            float y = i == 6 ? 0.92f : 0.6f + 0.06f * g.signed();
            fruit(scene, 20 + i, r * Numerics.cos(a), y, r * Numerics.sin(a), kinds[(i + g.below(2)) % 6], g);
        }
        bananas(scene, g);
        if (stage.clutter() > 0.5f) {
            fruit(scene, 30, g.between(1.25f, 1.5f), 0.28f, -0.3f, kinds[g.below(6)], g);
            grapes(scene, -1.35f, g);
        }
        return scene.camera(stage.eye(0, 1.9f, -4.2f, 0, 0.55f, 0, 0.66f));
    }

    static void fruit(Scene scene, int object, float x, float y, float z, int hex, Generator g) {
        Rgb colour = Rgb.hex(hex);
        Rgb blush = colour.mix(Rgb.hex(0xf0c850), 0.5f);
        Material peel = s -> {
            s.paint(colour);
            s.mix(
                    blush,
                    Numerics.smoothstep(0.5f, 0.8f, Noise.fractal(s.lx * 2.5f, s.ly * 1.2f, s.lz * 2.5f, 2, object)));
            s.gloss = 0.6f;
        };
        Body b = new Body(
                        object,
                        Pose.turned(g.between(0, 360), 0, g.between(-16, 16)).moved(x, y, z))
                .blend(0.05f);
        b.egg(0, 0, 0, 0.3f, 0.275f, 0.3f, peel).carve(new Shape.Ellipsoid(0, 0.32f, 0, 0.07f, 0.08f, 0.07f), peel);
        b.limb(0, 0.24f, 0, 0.022f, 0.04f, 0.38f, 0, 0.02f, Material.of(0x5a3a20));
        scene.add(b);
    }

    private static void bananas(Scene scene, Generator g) {
        Material peel = Material.of(0xe8c840)
                .patched(Material.of(0x8a6a2a), 0.2f, 0.72f, 5)
                .glossy(0.3f);
        for (int k = 0; k < 2; k++) {
            Body b = new Body(
                            28 + k,
                            Pose.turned(g.between(-30, 30) + k * 18, 8, 0)
                                    .moved(-0.1f, 0.62f + 0.02f * k, -0.42f - 0.12f * k))
                    .blend(0.06f);
            float px = -0.75f;
            float py = 0.42f;
            for (int i = 1; i <= 5; i++) {
                float u = i / 5f;
                float nx = -0.75f + 1.35f * u;
                float ny = 0.42f - 0.42f * Numerics.sin(u * 2.7f) + 0.12f * u;
                float r0 = 0.05f + 0.09f * Numerics.sin(Numerics.PI * (u - 0.2f));
                b.limb(px, py, 0, Math.max(0.04f, r0), nx, ny, 0, 0.045f + 0.09f * Numerics.sin(Numerics.PI * u), peel);
                px = nx;
                py = ny;
            }
            scene.add(b);
        }
    }

    private static void grapes(Scene scene, float x, Generator g) {
        Foliage bunch = new Foliage(
                32, Material.of(g.chance(0.5f) ? 0x5a3468 : 0x8a9a3c).glossy(0.9f), 0.3f, 0, 1);
        for (int i = 0; i < 16; i++) {
            bunch.ball(x + 0.3f * g.signed(), g.between(0.1f, 0.26f), -0.35f + 0.25f * g.signed(), 0.12f);
        }
        scene.add(bunch);
    }

    static Scene teapot(Stage stage) {
        Generator g = stage.random();
        Scene scene = table(stage);
        int[] glazes = {0x4a7aa8, 0xc8503c, 0xf0ebe0, 0x5a8a6a, 0xe0b048};
        Rgb glaze = Rgb.hex(glazes[g.below(glazes.length)]);
        Material china = s -> {
            s.paint(glaze);
            float petal = Numerics.sin(Numerics.atan2(s.lz, s.lx) * 7) * 0.06f;
            s.mix(Rgb.hex(0xf8f2e4), Numerics.smoothstep(0.07f, 0.05f, Math.abs(s.ly - 0.6f - petal)));
            s.gloss = 1;
        };
        float yaw = g.chance(0.5f) ? g.between(5, 35) : 180 - g.between(5, 35);
        Body b = new Body(Backdrop.HERO, Pose.turned(yaw, 0, 0)).blend(0.06f);
        b.add(new Shape.Lathe(0, 0, 0, 0.45f, 0, 0.75f, 0.25f, 0.82f, 0.5f, 0.7f, 0.82f, 0.42f, 1.02f), china);
        b.add(new Shape.Lathe(0, 1.0f, 0, 0.42f, 0, 0.34f, 0.1f, 0.1f, 0.17f), china)
                .ball(0, 1.25f, 0, 0.1f, china);
        b.limb(0.65f, 0.4f, 0, 0.17f, 1.05f, 0.65f, 0, 0.11f, china)
                .limb(1.05f, 0.65f, 0, 0.11f, 1.3f, 1.0f, 0, 0.075f, china);
        float[] hx = {-0.62f, -1.0f, -1.2f, -1.12f, -0.72f};
        float[] hy = {0.88f, 0.98f, 0.75f, 0.4f, 0.28f};
        for (int i = 0; i < 4; i++) {
            b.limb(hx[i], hy[i], 0, 0.065f, hx[i + 1], hy[i + 1], 0, 0.065f, china);
        }
        scene.add(b);
        if (stage.clutter() > 0.5f) {
            cup(scene, (yaw < 90 ? -1 : 1) * 1.35f, -0.75f, china);
        }
        return scene.camera(stage.eye(0, 1.6f, -4.4f, 0, 0.6f, 0, 0.66f));
    }

    private static void cup(Scene scene, float x, float z, Material china) {
        Body b = new Body(20, Pose.at(x, 0, z).scaled(0.72f)).blend(0.02f);
        b.add(new Shape.Lathe(0, 0.05f, 0, 0.2f, 0, 0.36f, 0.2f, 0.42f, 0.5f), china);
        b.carve(new Shape.Ellipsoid(0, 0.56f, 0, 0.37f, 0.3f, 0.37f), Material.of(0x6a3a1c));
        b.add(new Shape.Lathe(0, 0, 0, 0.62f, 0.05f, 0.65f, 0.09f), china);
        scene.add(b);
    }

    static Scene candle(Stage stage) {
        Generator g = stage.random();
        Light gloom =
                new Light(-60, 35, Rgb.hex(0x8090c0).times(0.16f), Rgb.hex(0x141420), Rgb.hex(0x241c1c), 0.5f, 0, 0, 0);
        Scene scene = stage.scene(gloom);
        Backdrop.studio(scene, stage);
        int count = 1 + g.below(3);
        Rgb wax = Rgb.hex(new int[] {0xf4ead0, 0xd84a40, 0xe8d8b0, 0xa8c0d8}[g.below(4)]);
        for (int i = 0; i < count; i++) {
            float x = count == 1 ? 0 : (i - (count - 1) / 2f) * 0.8f;
            addCandle(
                    scene,
                    Backdrop.HERO + i,
                    x,
                    i % 2 * 0.3f,
                    g.between(1.0f, 1.5f) * (count == 1 ? 1.15f : 0.9f),
                    wax);
        }
        return scene.camera(stage.eye(0, 1.3f, -4.4f, 0, 0.95f, 0, 0.62f));
    }

    private static void addCandle(Scene scene, int object, float x, float z, float tall, Rgb wax) {
        Material brass = Material.of(0xb88a3a).glossy(0.9f);
        Material body = s -> {
            s.paint(wax);
            s.glow = 0.7f * Numerics.smoothstep(tall - 0.5f, tall + 0.2f, s.ly);
        };
        Body b = new Body(object, Pose.at(x, 0, z)).blend(0.03f);
        b.add(new Shape.Lathe(0, 0, 0, 0.45f, 0, 0.48f, 0.05f, 0.15f, 0.1f, 0.14f, 0.22f, 0.24f, 0.26f), brass);
        b.limb(0, 0.25f, 0, 0.17f, 0, tall, 0, 0.16f, body)
                .limb(0.14f, tall, -0.08f, 0.045f, 0.16f, tall - 0.4f, -0.09f, 0.03f, body);
        b.limb(0, tall + 0.1f, 0, 0.015f, 0, tall + 0.26f, 0, 0.015f, Material.of(0x30241c));
        Material flame = s -> {
            s.paint(Rgb.hex(0xffb040));
            s.mix(Rgb.hex(0xfff4c8), Numerics.smoothstep(0.5f, 0.28f, s.ly - tall));
            s.glow = 2.4f;
        };
        b.blend(0.09f)
                .egg(0, tall + 0.33f, 0, 0.085f, 0.13f, 0.085f, flame)
                .limb(0, tall + 0.36f, 0, 0.06f, 0, tall + 0.62f, 0, 0.008f, flame);
        scene.add(b);
        scene.lamp(new Lamp(x, tall + 0.42f, z - 0.25f, Rgb.hex(0xffa040).times(0.85f), 0.95f));
    }

    static Scene wine(Stage stage) {
        Generator g = stage.random();
        Scene scene = table(stage);
        float side = g.chance(0.5f) ? 1 : -1;
        Rgb glass = Rgb.hex(new int[] {0x1f3a24, 0x3a2418, 0x28344a}[g.below(3)]);
        Rgb label = Rgb.hex(0xf0e6cc);
        Material green = s -> {
            s.paint(glass);
            if (s.ly > 0.45f && s.ly < 1.05f) {
                s.paint(Math.abs(s.ly - 0.75f) < 0.06f ? Rgb.hex(0xa83a30) : label);
            }
            s.gloss = s.ly > 0.45f && s.ly < 1.05f ? 0.1f : 1;
        };
        Body b = new Body(Backdrop.HERO, Pose.at(-0.5f * side, 0, 0.1f)).blend(0.01f);
        b.add(
                new Shape.Lathe(
                        0, 0, 0, 0.34f, 0, 0.35f, 0.1f, 0.35f, 1.25f, 0.14f, 1.62f, 0.12f, 2.1f, 0.14f, 2.12f, 0.14f,
                        2.22f),
                green);
        scene.add(b);
        boolean red = g.chance(0.65f);
        Rgb drink = Rgb.hex(red ? 0x7a1424 : 0xe0c060);
        Material goblet = s -> {
            boolean wine = s.ly > 0.72f && s.ly < 1.12f;
            s.paint(wine ? drink : Rgb.hex(0xd8e0e0));
            s.gloss = 1;
            s.mirror = wine ? 0.1f : 0.35f;
            s.glow = wine ? 0.12f : 0;
        };
        Body c = new Body(Backdrop.HERO + 1, Pose.at(0.62f * side, 0, -0.25f)).blend(0.01f);
        c.add(
                new Shape.Lathe(
                        0, 0, 0, 0.34f, 0, 0.3f, 0.04f, 0.035f, 0.08f, 0.035f, 0.6f, 0.2f, 0.68f, 0.36f, 0.9f, 0.35f,
                        1.15f, 0.28f, 1.42f),
                goblet);
        scene.add(c);
        if (stage.clutter() > 0.5f) {
            grapes(scene, 1.2f * side, g);
            Material cheese = Material.of(0xf0c858).mottled(0.1f, 0.2f);
            scene.add(Convex.gable(
                    31, Pose.turned(g.between(20, 70), 0, 0).moved(-1.3f * side, 0, -0.4f), 0.35f, 0.4f, 0.3f, cheese));
        }
        return scene.camera(stage.eye(0, 1.4f, -4.6f, 0, 1.02f, 0, 0.66f));
    }
}
