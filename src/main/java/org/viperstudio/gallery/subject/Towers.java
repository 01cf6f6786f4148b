package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Body;
import org.viperstudio.gallery.scene.Convex;
import org.viperstudio.gallery.scene.Ground;
import org.viperstudio.gallery.scene.Lamp;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Limbs;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Season;
import org.viperstudio.gallery.scene.Shape;
import org.viperstudio.gallery.scene.Stage;
import org.viperstudio.gallery.scene.Terrain;

/** Single tall buildings: lighthouse, windmill, pagoda. */
final class Towers {
    private Towers() {}

    static Scene lighthouse(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        int seed = g.noiseSeed() & 0xffff;
        scene.add(new Ground(Backdrop.GROUND, 0, Nature.water(Rgb.hex(0x12475c), 0.45f, seed)));
        float side = g.chance(0.5f) ? 1 : -1;
        Terrain cliff = new Terrain(Backdrop.FAR, -30, -12, 60, (x, z) -> cliff(x * side, z, seed), coast(stage, seed));
        scene.add(cliff);
        Rgb band = Rgb.hex(new int[] {0xc8322e, 0x2a4a7a, 0x2c2c30}[g.below(3)]);
        Material striped = s -> {
            s.paint(Numerics.fraction(s.ly * 0.62f + 0.1f) < 0.5f ? Rgb.hex(0xf4efe6) : band);
            s.scale(0.92f + 0.16f * Noise.at(s.lx * 4, s.ly * 4, s.lz * 4, seed));
        };
        boolean night = scene.light().stars() > 0;
        float y = cliff.height(0, 2) - 0.1f;
        Body b = new Body(Backdrop.HERO, Pose.at(0, y, 2)).blend(0.005f);
        b.add(new Shape.Lathe(0, 0, 0, 0.62f, 0, 0.4f, 3.2f, 0.56f, 3.25f, 0.56f, 3.36f), striped);
        b.add(
                new Shape.Lathe(0, 3.36f, 0, 0.3f, 0, 0.3f, 0.5f),
                Material.of(0xffe9a0).glowing(night ? 2.2f : 0.5f));
        b.add(
                new Shape.Lathe(0, 3.86f, 0, 0.42f, 0, 0.3f, 0.18f, 0.05f, 0.42f),
                Material.of(band).glossy(0.4f));
        scene.add(b);
        if (night) {
            scene.lamp(new Lamp(0, y + 3.6f, 2, Rgb.hex(0xffd890).times(0.6f), 2.5f));
        }
        Pose hut = Pose.turned(20, 0, 0).moved(side * 1.25f, cliff.height(side * 1.25f, 2.4f) - 0.1f, 2.4f);
        scene.add(Convex.box(
                Backdrop.HERO + 1,
                hut,
                0.5f,
                0.55f,
                0.36f,
                Houses.facade(Rgb.hex(0xf2ece0), 0.5f, 0.36f, 0.55f, night)));
        scene.add(Convex.gable(
                Backdrop.HERO + 2, hut.moved(0, 0.54f, 0), 0.56f, 0.4f, 0.42f, Houses.tiles(Rgb.hex(0x9a4434))));
        return scene.camera(stage.eye(-side * 0.6f, 2.4f, -6.6f, -side * 0.25f, 2.75f, 2, 0.74f));
    }

    private static float cliff(float x, float z, int seed) {
        float r = Numerics.length(Math.max(0, -x - 0.2f), (z - 2.6f) * 0.8f)
                - 0.9f * Noise.fractal(x * 0.7f, z * 0.7f, 3, seed);
        return 1.55f * Numerics.smoothstep(2.1f, 0.7f, r)
                + 0.5f * Noise.fractal(x * 0.9f, z * 0.9f, 3, seed + 2)
                - 0.6f;
    }

    private static Material coast(Stage stage, int seed) {
        Material rock = Nature.rock(Rgb.hex(0x86786a), seed);
        Material grass = Nature.grass(stage.season(), seed);
        return s -> {
            if (s.ny > 0.8f && s.y > 0.95f) {
                grass.apply(s);
            } else {
                rock.apply(s);
                s.mix(Rgb.WHITE, 0.8f * Numerics.smoothstep(0.16f, 0.04f, s.y));
            }
        };
    }

    static Scene windmill(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        Backdrop.meadow(scene, stage);
        Rgb wall = Rgb.hex(new int[] {0xf0ead8, 0x9a6a4a, 0xb8563c, 0xd8d8d4}[g.below(4)]);
        float yaw = g.between(-32, 32);
        Pose pose = Pose.turned(yaw, 0, 0).moved(0, 0, 1);
        boolean night = scene.light().stars() > 0;
        Material bricks = Houses.brick(wall);
        scene.add(Convex.tower(Backdrop.HERO, pose, 8, 0.95f, 0.58f, 2.5f, s -> {
            bricks.apply(s);
            boolean front = s.lz < -0.4f && Math.abs(s.lx) < 0.2f;
            if (front && s.ly < 0.75f) {
                s.paint(Rgb.hex(0x5a3824));
            } else if (front && Math.abs(s.ly - 1.5f) < 0.2f) {
                Houses.window(s, s.lx / 0.2f, (s.ly - 1.5f) / 0.2f, night);
            }
        }));
        scene.add(Convex.tower(
                Backdrop.HERO + 1, pose.moved(0, 2.5f, 0), 8, 0.7f, 0.1f, 0.75f, Houses.tiles(Rgb.hex(0x4a3c36))));
        sails(scene, pose, g);
        return scene.camera(stage.eye(0, 1.5f, -6.4f, 0, 1.95f, 1, 0.82f));
    }

    private static void sails(Scene scene, Pose pose, Generator g) {
        float start = g.between(8, 82);
        Limbs arms = new Limbs(Backdrop.HERO + 2, Material.of(0x5a4030));
        Material cloth = s -> {
            boolean lath = Numerics.fraction(s.lx * 4.5f) < 0.16f || Math.abs(s.ly - 0.17f) < 0.025f;
            s.paint(Rgb.hex(lath ? 0x6a4c36 : 0xf4ecd8));
        };
        float[] hub = pose.worldOf(0, 2.62f, -0.85f);
        for (int i = 0; i < 4; i++) {
            Pose arm = Pose.turned(0, 0, start + 90 * i);
            float[] tip = arm.worldOf(1.95f, 0, 0);
            float[] end = pose.worldOf(tip[0], 2.62f + tip[1], -0.85f);
            arms.rod(hub[0], hub[1], hub[2], 0.06f, end[0], end[1], end[2], 0.04f);
            Body sail = new Body(Backdrop.HERO + 3, pose).blend(0.01f);
            float[] sheet = {0.35f, 0, 1.95f, 0, 1.95f, 0.36f, 0.35f, 0.32f};
            Pose local = Pose.turned(0, 0, start + 90 * i).moved(0, 2.62f, -0.85f);
            sail.add(new Shape.Turned(new Shape.Plate(0, 0, 0, 0.015f, sheet), local), s -> {
                float x = s.lx;
                float y = s.ly - 2.62f;
                s.lx = local.xx() * x + local.yx() * y;
                s.ly = local.xy() * x + local.yy() * y;
                cloth.apply(s);
            });
            scene.add(sail);
        }
        scene.add(arms);
    }

    static Scene pagoda(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY.from(-60, 34));
        Backdrop.meadow(scene, stage);
        Rgb roof = Rgb.hex(new int[] {0x3a5a5a, 0x4a4a52, 0x2f5a48, 0x5a3a34}[g.below(4)]);
        Rgb timber = Rgb.hex(new int[] {0xb8402e, 0xa8552c, 0x8a2f2a}[g.below(3)]);
        int tiers = 3 + g.below(3);
        float yaw = g.between(20, 62);
        float y = 0;
        scene.add(Convex.box(
                Backdrop.HERO, Pose.turned(yaw, 0, 0).moved(0, 0, 1.5f), 1.35f, 0.2f, 1.35f, Material.of(0xb8b0a4)));
        y += 0.2f;
        for (int i = 0; i < tiers; i++) {
            float half = 0.88f * (1 - 0.13f * i);
            Pose p = Pose.turned(yaw, 0, 0).moved(0, y, 1.5f);
            scene.add(Convex.box(
                    Backdrop.HERO,
                    p,
                    half * 0.8f,
                    0.55f,
                    half * 0.8f,
                    storey(timber, half * 0.8f, scene.light().stars() > 0)));
            roof(scene, yaw, y + 0.5f, half, Houses.tiles(roof));
            y += 0.86f;
        }
        scene.add(new Limbs(Backdrop.HERO + 2, Material.of(0xc8a040).glossy(0.7f))
                .rod(0, y - 0.1f, 1.5f, 0.05f, 0, y + 0.7f, 1.5f, 0.02f));
        Plants plants = new Plants(scene, Season.SPRING, g);
        for (int i = 0; i < stage.some(3); i++) {
            float x = g.between(1.9f, 3.3f) * (i % 2 == 0 ? 1 : -1);
            plants.broadleaf(60 + i, x, 0, g.between(0.5f, 3), g.between(2, 3));
        }
        return scene.camera(stage.eye(0, 1.5f, -7, 0, 2.05f, 1.5f, 0.68f));
    }

    private static void roof(Scene scene, float yaw, float y, float half, Material tiles) {
        float r = half * 1.42f;
        scene.add(Convex.tower(
                Backdrop.HERO + 1, Pose.turned(yaw, 0, 0).moved(0, y, 1.5f), 4, r, half * 0.85f, 0.2f, tiles));
        scene.add(Convex.tower(
                Backdrop.HERO + 1,
                Pose.turned(yaw, 0, 0).moved(0, y + 0.19f, 1.5f),
                4,
                half * 0.86f,
                half * 0.5f,
                0.24f,
                tiles));
    }

    private static Material storey(Rgb timber, float half, boolean lights) {
        return s -> {
            float around = Math.abs(Math.abs(s.lx) - half) < 0.01f ? s.lz : s.lx;
            boolean post = Numerics.fraction(around / half * 1.5f + 0.5f) < 0.2f;
            s.paint(post || s.ly < 0.08f ? timber : Rgb.hex(lights ? 0xffc870 : 0xf0e6d0));
            s.glow = lights && !post ? 0.8f : 0;
        };
    }
}
