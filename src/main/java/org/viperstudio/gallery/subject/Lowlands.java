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
import org.viperstudio.gallery.scene.Season;
import org.viperstudio.gallery.scene.Stage;
import org.viperstudio.gallery.scene.Terrain;

/** Open land: hills with fields, desert dunes, a volcano's plain. */
final class Lowlands {
    private Lowlands() {}

    static Scene hills(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.GOLDEN.from(-70, 24));
        int seed = g.noiseSeed() & 0xffff;
        Terrain land = new Terrain(
                Backdrop.GROUND,
                -50,
                -2,
                100,
                (x, z) -> 8 * Noise.fractal(x * 0.055f, z * 0.05f, 2, seed) + 0.06f * z,
                fields(stage.season(), seed));
        scene.add(land);
        Plants plants = new Plants(scene, stage.season(), g);
        for (int i = 0; i < stage.some(16); i++) {
            float z = g.between(8, 48);
            float x = g.signed() * (4 + z * 0.6f);
            plants.broadleaf(40 + i, x, land.height(x, z) - 0.1f, z, g.between(1.6f, 2.6f));
        }
        if (!stage.bare()) {
            float z = g.between(18, 26);
            float x = g.signed() * 6;
            Pose p = Pose.turned(g.between(-30, 30), 0, 0).moved(x, land.height(x, z) - 0.3f, z);
            scene.add(Convex.box(80, p, 1, 1, 0.7f, Material.of(0xf0e6d4)));
            scene.add(Convex.gable(81, p.moved(0, 1, 0), 1.1f, 0.8f, 0.8f, Houses.tiles(Rgb.hex(0xb0503a))));
        }
        float eye = land.height(0, 0) + 3.4f;
        return scene.camera(stage.eye(0, eye, -1.5f, 0, eye - 1.2f, 14, 0.95f));
    }

    /** A patchwork of crops with furrows, a pale lane and hedges between. */
    private static Material fields(Season season, int seed) {
        Rgb grass = Nature.grassColour(season);
        Rgb[] crops = {
            grass,
            grass.mix(Rgb.hex(0xe0c050), 0.75f),
            grass.times(0.7f),
            grass.mix(Rgb.hex(0xa87848), 0.55f),
            grass.mix(Rgb.hex(0xc8d870), 0.5f)
        };
        return s -> {
            float u = s.x * 0.13f + 0.4f * Noise.at(s.x * 0.1f, s.z * 0.1f, seed + 4);
            float v = s.z * 0.11f + 0.4f * Noise.at(s.x * 0.1f, s.z * 0.1f, seed + 5);
            int i = Numerics.floor(u);
            int j = Numerics.floor(v);
            int pick = (int) (Noise.cell(i, j, seed) * crops.length);
            s.paint(crops[pick]);
            float along = (pick & 1) == 0 ? s.x : s.z;
            s.scale(0.88f
                    + 0.22f * Numerics.sin(along * 4.5f) * Numerics.smoothstep(40, 10, s.t)
                    + 0.2f * (Noise.at(s.x * 1.5f, s.z * 1.5f, seed) - 0.5f));
            float hedge = Math.min(Math.abs(u - i - 0.5f), Math.abs(v - j - 0.5f));
            s.mix(Rgb.hex(0x35562c), Numerics.smoothstep(0.46f, 0.49f, hedge));
            float lane = Math.abs(s.x - 3 * Numerics.sin(s.z * 0.16f) - 0.5f);
            s.mix(Rgb.hex(0xd8c4a0), Numerics.smoothstep(0.55f, 0.4f, lane));
        };
    }

    static Scene desert(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.GOLDEN.from(-82, 15).withClouds(0.12f));
        int seed = g.noiseSeed() & 0xffff;
        Rgb sand = Rgb.hex(new int[] {0xe0b070, 0xd89a5c, 0xe8c898}[g.below(3)]);
        scene.add(new Terrain(Backdrop.HERO, -60, -4, 120, (x, z) -> dune(x, z, seed), Nature.sand(sand, seed)));
        if (!stage.bare()) {
            camels(scene, seed, g);
        }
        float eye = dune(0, 0, seed) + 5.2f;
        return scene.camera(stage.eye(0, eye, -2, 0, eye - 3.2f, 20, 0.9f));
    }

    private static float dune(float x, float z, int seed) {
        float bend = 9 * Noise.at(x * 0.03f, z * 0.05f, seed);
        float phase = Numerics.fraction((z * 0.75f + x * 0.5f + bend) * 0.085f);
        float slope = phase < 0.72f ? phase / 0.72f : (1 - phase) / 0.28f;
        return 4.2f * slope * slope * (3 - 2 * slope) * (0.4f + 0.8f * Noise.at(x * 0.05f + 9, z * 0.04f, seed + 2))
                + 0.05f * z;
    }

    private static void camels(Scene scene, int seed, Generator g) {
        Material hide = Material.of(0x7a5434);
        float x0 = g.between(-5, 2);
        float z = g.between(11, 16);
        for (int i = 0; i < 3; i++) {
            float x = x0 + i * 1.9f;
            Body b = new Body(
                            Backdrop.HERO + 2 + i,
                            Pose.at(x, dune(x, z, seed) - 0.05f, z).scaled(0.62f))
                    .blend(0.15f);
            b.egg(0, 1.3f, 0, 0.7f, 0.38f, 0.34f, hide).egg(0, 1.65f, 0, 0.28f, 0.32f, 0.22f, hide);
            b.limbs(0.45f, 1.2f, 0.18f, 0.12f, 0.45f, 0, 0.18f, 0.07f, hide)
                    .limbs(-0.45f, 1.2f, 0.18f, 0.12f, -0.45f, 0, 0.18f, 0.07f, hide);
            b.limb(0.6f, 1.3f, 0, 0.16f, 1.0f, 1.25f, 0, 0.12f, hide)
                    .limb(1.0f, 1.25f, 0, 0.12f, 1.15f, 1.9f, 0, 0.1f, hide);
            b.limb(1.15f, 1.9f, 0, 0.13f, 1.42f, 1.85f, 0, 0.08f, hide);
            scene.add(b);
        }
    }

    static Scene volcano(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.SUNSET.from(-80, 18).withHaze(0.003f));
        int seed = g.noiseSeed() & 0xffff;
        float high = g.between(11, 14);
        Material ash = Nature.rock(Rgb.hex(0x4a4248), seed);
        Material grass = Nature.grass(stage.season(), seed);
        Terrain cone = new Terrain(Backdrop.HERO, -60, 0, 120, (x, z) -> cone(x, z, high, seed), s -> {
            float r = Numerics.length(s.x, s.z - 40);
            float low = Numerics.smoothstep(3.5f, 1.5f, s.y - 2 * Noise.at(s.x * 0.3f, s.z * 0.3f, seed));
            ash.apply(s);
            if (low > 0.5f) {
                grass.apply(s);
            }
            float angle = Numerics.atan2(s.x, 40 - s.z);
            float stream = Math.abs(Numerics.fraction(angle * 0.95f + 0.25f * Noise.at(r * 0.35f, 3, seed)) - 0.5f);
            float lava = Numerics.smoothstep(0.13f, 0.05f, stream) * Numerics.smoothstep(17, 9, r)
                    + Numerics.smoothstep(3.4f, 2.4f, r);
            if (lava > 0.1f) {
                s.mix(Rgb.hex(0xff6a1c), Numerics.unit(lava));
                s.glow = 1.8f * Numerics.unit(lava);
            }
        });
        scene.add(cone);
        Foliage plume = new Foliage(Backdrop.HERO + 1, Material.of(0x6e6468).mottled(1.6f, 0.6f), 1.4f, 0.25f, seed);
        float drift = g.signed();
        for (int i = 0; i < 15; i++) {
            float u = i / 14f;
            plume.ball(
                    drift * 7 * u * u + g.signed() * (0.4f + 1.6f * u),
                    high * 0.86f + 1 + 12 * u,
                    40 + g.signed(),
                    1.1f + 2.6f * u);
        }
        scene.add(plume).lamp(new Lamp(0, high + 0.6f, 38.5f, Rgb.hex(0xff6020).times(1.1f), 5));
        Plants plants = new Plants(scene, stage.season(), g);
        for (int i = 0; i < stage.some(14); i++) {
            float z = g.between(7, 20);
            float x = g.signed() * (3 + z * 0.5f);
            plants.spire(40 + i, x, cone.height(x, z) - 0.1f, z, g.between(1.2f, 2));
        }
        return scene.camera(stage.eye(0, 4, 0, 0, 8.2f, 40, 0.95f));
    }

    private static float cone(float x, float z, float high, int seed) {
        float r = Numerics.length(x, z - 40);
        float gully = 0.8f * Noise.fractal(Numerics.atan2(x, z - 40) * 4, r * 0.12f, 2, seed);
        float peak = high * Numerics.exp(-r / 7.5f) * 1.25f;
        float crater = Math.min(peak, high * 0.86f) - 1.5f * Numerics.smoothstep(2.2f, 0.5f, r);
        return crater + gully * Numerics.smoothstep(1, 8, r) + 1.4f * Noise.fractal(x * 0.12f, z * 0.12f, 3, seed + 4);
    }
}
