package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Body;
import org.viperstudio.gallery.scene.Convex;
import org.viperstudio.gallery.scene.Foliage;
import org.viperstudio.gallery.scene.Ground;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Limbs;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Season;
import org.viperstudio.gallery.scene.Shape;
import org.viperstudio.gallery.scene.Stage;
import org.viperstudio.gallery.scene.Terrain;

/** What is above: stars, the moon, a ringed planet, balloons. */
final class Skies {
    private Skies() {}

    static Scene starry(Stage stage) {
        Generator g = stage.random();
        Light night = new Light(
                -60, 60, Rgb.hex(0x9ab8ff).times(0.3f), Rgb.hex(0x0a1436), Rgb.hex(0x2c4a86), 0.6f, 0.008f, 0, 1.5f);
        Scene scene = stage.scene(night);
        scene.light(
                scene.light()
                        .from(night.azimuth(), 60)
                        .withHaze(0.008f)
                        .withClouds(0)
                        .withStars(1.5f),
                g.noiseSeed() & 0xffff);
        scene.sky().milkyWay(1.6f).disc(1.1f);
        int seed = g.noiseSeed() & 0xffff;
        Terrain land = new Terrain(
                Backdrop.GROUND,
                -40,
                -2,
                80,
                (x, z) -> 3.4f * Noise.fractal(x * 0.06f, z * 0.06f, 3, seed) - 1.4f,
                Material.of(0x24343c).mottled(2, 0.4f));
        scene.add(land);
        Plants plants = new Plants(scene, Season.SUMMER, g);
        for (int i = 0; i < stage.some(14); i++) {
            float z = g.between(5, 16);
            float x = g.signed() * (2 + z * 0.5f);
            plants.spire(40 + i, x, land.height(x, z) - 0.1f, z, g.between(1, 1.9f));
        }
        if (!stage.bare()) {
            float x = g.signed() * 2.5f;
            float y = land.height(x, 9) - 0.1f;
            Pose p = Pose.turned(g.between(-30, 30), 0, 0).moved(x, y, 9);
            scene.add(Convex.box(20, p, 0.8f, 0.6f, 0.5f, Houses.facade(Rgb.hex(0x4a4a54), 0.8f, 0.5f, 0.6f, true)));
            scene.add(Convex.gable(21, p.moved(0, 0.6f, 0), 0.9f, 0.5f, 0.6f, Material.of(0x2c2c38)));
        }
        return scene.camera(stage.eye(0, 1.6f, -4, 0, 4.2f, 6, 1.0f));
    }

    static Scene moon(Stage stage) {
        Generator g = stage.random();
        Light night = new Light(
                180 + g.between(-9, 9),
                g.between(16, 21),
                Rgb.hex(0xfff0cc).times(0.75f),
                Rgb.hex(0x14204a),
                Rgb.hex(0x3a5a90),
                0.6f,
                0.006f,
                0.3f,
                0.5f);
        Scene scene = stage.scene(night);
        Light given = scene.light();
        scene.light(
                given.from(night.azimuth(), night.elevation())
                        .withKey(given.key().mix(Rgb.hex(0xfff0cc), 0.5f))
                        .withSky(given.zenith().times(0.55f), given.horizon().times(0.7f))
                        .withClouds(given.clouds() * 0.6f)
                        .withStars(Math.max(0.4f, given.stars())),
                g.noiseSeed() & 0xffff);
        scene.sky().disc(0.9905f);
        int seed = g.noiseSeed() & 0xffff;
        scene.add(new Ground(Backdrop.GROUND, 0, Nature.water(Rgb.hex(0x0e2036), 0.35f, seed)));
        scene.add(new Terrain(
                Backdrop.FAR,
                -40,
                10,
                80,
                (x, z) -> 5 * Noise.fractal(x * 0.06f, z * 0.06f, 3, seed) + 0.08f * Math.abs(x) - 3.6f,
                Material.of(0x1c2834)));
        return scene.camera(stage.eye(0, 1.6f, -5, 0, 3.1f, 6, 0.92f));
    }

    static Scene planet(Stage stage) {
        Generator g = stage.random();
        Light space = new Light(
                -62, 24, Rgb.hex(0xfff2e0).times(2.1f), Rgb.hex(0x05060f), Rgb.hex(0x0c0e22), 0.25f, 0, 0, 1.3f);
        Scene scene = stage.scene(space);
        Light given = scene.light();
        scene.light(
                given.withKey(given.key().times(0.6f).plus(Rgb.WHITE.times(0.6f)))
                        .withSky(given.zenith().times(0.04f), given.horizon().times(0.05f))
                        .withFill(0.35f)
                        .withHaze(0)
                        .withClouds(0)
                        .withStars(1.3f),
                g.noiseSeed() & 0xffff);
        scene.sky().disc(1.2f).milkyWay(0.5f);
        int seed = g.noiseSeed() & 0xff;
        int[][] schemes = {
            {0xd8a868, 0xf0dcb0, 0xa86a40},
            {0x5a8ac8, 0xc8e0f0, 0x3a5a9a},
            {0xb85a4a, 0xe8b090, 0x7a3434},
            {0x7ab89a, 0xe0f0d0, 0x3f7a74}
        };
        int[] c = schemes[g.below(4)];
        Material bands = s -> {
            float wave = s.ly + 0.09f * Noise.fractal(s.lx * 2, s.ly * 5, s.lz * 2, 3, seed);
            float band = Noise.at(wave * 6.5f, 3, seed);
            s.paint(Rgb.hex(c[0]).mix(Rgb.hex(c[1]), Numerics.smoothstep(0.35f, 0.6f, band)));
            s.mix(Rgb.hex(c[2]), Numerics.smoothstep(0.62f, 0.8f, Noise.at(wave * 9, 8, seed)));
        };
        Pose pose = Pose.turned(g.between(-30, 30), g.between(14, 24), g.between(-24, 24))
                .moved(0, 1.4f, 0);
        Material ring = s -> {
            float r = Numerics.length(s.lx, s.lz);
            s.paint(Rgb.hex(c[1]).mix(Rgb.hex(c[2]), Noise.at(r * 11, 1, seed)));
            s.ny = Math.abs(s.ny);
        };
        Body disc = new Body(Backdrop.HERO + 1, pose).blend(0.001f);
        disc.add(new Shape.Lathe(0, -0.012f, 0, 2.05f, 0, 2.05f, 0.024f), ring)
                .carve(new Shape.Ellipsoid(0, 0, 0, 1.38f, 1.38f, 1.38f), ring);
        Body globe = new Body(Backdrop.HERO, pose).blend(0.001f).ball(0, 0, 0, 1.05f, bands);
        scene.add(globe).add(disc);
        for (int i = 0; i < stage.some(2); i++) {
            float a = g.between(0, 6.28f);
            scene.add(new Foliage(30 + i, Material.of(0xa8a0a0).mottled(0.1f, 0.6f), 1, 0, 1)
                    .ball(2.4f * Numerics.cos(a), 1.4f + 1.8f * Numerics.sin(a), 1.5f, g.between(0.12f, 0.25f)));
        }
        return scene.camera(stage.eye(0, 1.8f, -6, 0, 1.4f, 0, 0.78f));
    }

    static Scene balloon(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        int seed = g.noiseSeed() & 0xffff;
        scene.add(new Terrain(
                Backdrop.GROUND,
                -50,
                -2,
                100,
                (x, z) -> 9 * Noise.fractal(x * 0.045f, z * 0.045f, 3, seed) - 9,
                Nature.grass(stage.season(), seed)));
        addBalloon(scene, Backdrop.HERO, g.between(-0.2f, 0.2f), 0.6f, 0, 1, g);
        for (int i = 0; i < stage.some(3); i++) {
            addBalloon(
                    scene,
                    Backdrop.HERO + 2 + 2 * i,
                    g.between(1.8f, 5) * (i % 2 == 0 ? 1 : -1),
                    g.between(-0.5f, 3.5f),
                    g.between(5, 12),
                    1,
                    g);
        }
        return scene.camera(stage.eye(0, 1, -6.5f, 0, 1.35f, 0, 0.74f));
    }

    private static void addBalloon(Scene scene, int object, float x, float y, float z, float size, Generator g) {
        int[] dyes = {0xd8383a, 0xf2c030, 0x2f7ac0, 0x3f9a5a, 0xf4efe4, 0xe87830, 0x7a4ab0};
        Rgb a = Rgb.hex(dyes[g.below(7)]);
        Rgb b = Rgb.hex(dyes[g.below(7)]);
        boolean chevrons = g.chance(0.4f);
        Material gores = s -> {
            float turn = Numerics.atan2(s.lz, s.lx) / Numerics.TAU * 12;
            float at = chevrons ? turn + 5 * Math.abs(Numerics.fraction(s.ly * 0.8f) - 0.5f) : turn;
            s.paint(Math.floorMod(Numerics.floor(at), 2) == 0 ? a : b);
            s.scale(0.85f + 0.2f * Math.abs(Numerics.sin(turn * Numerics.PI)));
            if (s.ly < 0.28f) {
                s.paint(a.times(0.7f));
            }
        };
        Pose pose = Pose.at(x, y, z).scaled(size);
        Body envelope = new Body(object, pose).blend(0.01f);
        envelope.add(
                new Shape.Lathe(
                        0, 0, 0, 0.2f, 0, 0.62f, 0.5f, 0.98f, 1.0f, 1.06f, 1.4f, 0.95f, 1.82f, 0.64f, 2.14f, 0.25f,
                        2.29f),
                gores);
        Body basket = new Body(object + 1, pose).blend(0.01f);
        basket.add(
                new Shape.Box(0, -0.55f, 0, 0.2f, 0.15f, 0.2f, 0.03f),
                Material.of(0x8a5a30).mottled(0.08f, 0.5f));
        scene.add(envelope).add(basket);
        Limbs ropes = new Limbs(object + 1, Material.of(0x4a3828));
        for (int i = 0; i < 4; i++) {
            float sx = (i & 1) == 0 ? 1 : -1;
            float sz = i < 2 ? 1 : -1;
            ropes.rod(
                    x + sx * 0.18f,
                    y - 0.42f,
                    z + sz * 0.18f,
                    0.016f,
                    x + sx * 0.16f,
                    y + 0.05f,
                    z + sz * 0.16f,
                    0.016f);
        }
        scene.add(ropes);
    }
}
