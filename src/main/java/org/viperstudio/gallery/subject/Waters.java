package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Body;
import org.viperstudio.gallery.scene.Foliage;
import org.viperstudio.gallery.scene.Ground;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Limbs;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Shape;
import org.viperstudio.gallery.scene.Stage;
import org.viperstudio.gallery.scene.Terrain;

/** The sea and still water. */
final class Waters {
    private Waters() {}

    static Scene sea(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY.from(-120, 28).withClouds(0.75f));
        int seed = g.noiseSeed() & 0xffff;
        float high = g.between(1.2f, 1.8f);
        scene.add(new Terrain(Backdrop.HERO, -40, -3, 80, (x, z) -> high * wave(x, z, seed), surf(high, seed)));
        scene.add(new Ground(Backdrop.HERO, -0.2f, Nature.water(Rgb.hex(0x1c4a58), 0.5f, seed)));
        for (int i = 0; i < stage.some(3); i++) {
            gull(scene, g.signed() * 3, g.between(3.4f, 5.2f), g.between(4, 9), g);
        }
        return scene.camera(stage.eye(0, 3.1f, -4, 0, 2.1f, 8, 0.84f));
    }

    private static float wave(float x, float z, int seed) {
        float bend = 3 * Noise.fractal(x * 0.12f, z * 0.12f, 2, seed);
        float phase = Numerics.sin(z * 0.55f + x * 0.1f + bend * 1.3f);
        float crest = 1 - Math.abs(phase);
        return 1.3f * crest * crest + 0.55f * Noise.ridged(x * 0.4f, z * 0.5f, 3, seed + 3) - 0.4f;
    }

    private static Material surf(float high, int seed) {
        Rgb deep = Rgb.hex(0x123c4c);
        Rgb thin = Rgb.hex(0x3f9a94);
        return s -> {
            float h = s.y / high;
            s.paint(deep.mix(thin, Numerics.smoothstep(0.1f, 0.95f, h)));
            float n = Noise.fractal(s.x * 1.6f, s.z * 1.1f, 3, seed + 9);
            float foam = Numerics.smoothstep(0.62f, 0.85f, h + 0.7f * (n - 0.45f));
            float lace =
                    Numerics.smoothstep(0.045f, 0.0f, Math.abs(n - 0.5f)) * 0.55f * Numerics.smoothstep(16, 4, s.t);
            s.mix(Rgb.WHITE, Math.max(foam, lace));
            s.tilt(
                    0.25f * (Noise.at(s.x * 4, s.z * 4, seed) - 0.5f),
                    0,
                    0.35f * (Noise.at(s.x * 4, s.z * 5, seed + 2) - 0.5f));
            s.gloss = 0.7f;
            s.mirror = 0.35f * (1 - foam);
        };
    }

    static void gull(Scene scene, float x, float y, float z, Generator g) {
        Limbs wings = new Limbs(90, Material.of(0xf4f4f2));
        float up = g.between(0.1f, 0.3f);
        wings.rod(x, y, z, 0.07f, x + 0.35f, y + up, z, 0.05f)
                .rod(x + 0.35f, y + up, z, 0.05f, x + 0.75f, y + up * 0.5f, z, 0.02f);
        wings.rod(x, y, z, 0.07f, x - 0.35f, y + up, z, 0.05f)
                .rod(x - 0.35f, y + up, z, 0.05f, x - 0.75f, y + up * 0.5f, z, 0.02f);
        scene.add(wings);
    }

    static Scene beach(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY.withClouds(0.3f));
        int seed = g.noiseSeed() & 0xffff;
        float side = g.chance(0.5f) ? 1 : -1;
        Material sand = Nature.sand(Rgb.hex(0xf0d8a8), seed);
        Material sea = Nature.water(Rgb.hex(0x1f9aa8), 0.3f, seed);
        scene.add(new Ground(Backdrop.GROUND, 0, s -> {
            float shore = shore(s.x * side, s.z, seed);
            if (shore < 0) {
                sand.apply(s);
                s.mix(Rgb.hex(0xb8a078), 0.7f * Numerics.smoothstep(-1.1f, -0.2f, shore));
            } else {
                sea.apply(s);
                s.mix(Rgb.hex(0x8ae0d4), Numerics.smoothstep(5, 0, shore) * 0.8f);
                s.mirror *= Numerics.smoothstep(0.5f, 6, shore) * 0.6f;
            }
            float foam = Math.abs(shore + 0.15f) < 0.3f
                    ? 1
                    : Numerics.smoothstep(
                                    0.1f,
                                    0.03f,
                                    Math.abs(Numerics.fraction(
                                                    shore * 0.3f + 0.5f * Noise.at(s.x * 0.4f, s.z * 0.4f, seed))
                                            - 0.5f))
                            * Numerics.smoothstep(5, 1, shore)
                            * Numerics.smoothstep(0, 0.5f, shore)
                            * 0.6f;
            s.mix(Rgb.WHITE, foam * (0.5f + 0.5f * Noise.at(s.x * 3, s.z * 3, seed)));
        }));
        for (int i = 0; i < 1 + stage.some(2); i++) {
            palm(scene, Backdrop.HERO + i, -side * (2.3f + 1.1f * i), 1.5f + 2.5f * i, g.between(3.4f, 4.4f), side, g);
        }
        if (stage.clutter() > 0.5f) {
            parasol(scene, -side * g.between(0.3f, 0.9f), g.between(-0.3f, 0.6f), g);
        }
        return scene.camera(stage.eye(0, 1.9f, -5.5f, 0, 1.7f, 4, 0.88f));
    }

    private static float shore(float x, float z, int seed) {
        return x * 0.9f + 0.32f * z - 0.6f + 1.4f * (Noise.at(x * 0.3f, z * 0.25f, seed) - 0.5f);
    }

    private static void palm(Scene scene, int object, float x, float z, float tall, float lean, Generator g) {
        Limbs wood = new Limbs(object, s -> {
            s.paint(Rgb.hex(0x8a6a48));
            s.scale(0.7f + 0.5f * Numerics.fraction(s.ly * 4));
        });
        float tx = x + lean * tall * 0.25f;
        wood.rod(x, 0, z, 0.17f, x + lean * 0.25f, tall * 0.5f, z, 0.12f)
                .rod(x + lean * 0.25f, tall * 0.5f, z, 0.12f, tx, tall, z, 0.1f);
        Body fronds = new Body(object, Pose.at(tx, tall, z)).blend(0.01f);
        Material green = Material.of(0x4a8a3a).mottled(0.2f, 0.6f);
        for (int i = 0; i < 9; i++) {
            float a = Numerics.TAU * i / 9 + g.signed() * 0.2f;
            float c = Numerics.cos(a);
            float s = Numerics.sin(a);
            float up = g.between(0.1f, 0.45f);
            fronds.limb(0, 0, 0, 0.07f, 0.65f * c, up, 0.65f * s, 0.13f, green);
            fronds.limb(0.65f * c, up, 0.65f * s, 0.13f, 1.25f * c, up - 0.55f, 1.25f * s, 0.02f, green);
        }
        scene.add(wood).add(fronds);
        scene.add(new Foliage(object, Material.of(0x6a4428), 1, 0, 1)
                .ball(tx + 0.1f, tall - 0.15f, z - 0.1f, 0.12f)
                .ball(tx - 0.1f, tall - 0.18f, z - 0.1f, 0.12f));
    }

    private static void parasol(Scene scene, float x, float z, Generator g) {
        Rgb c = Rgb.hex(new int[] {0xd83a3a, 0xf0b030, 0x2f8ac0}[g.below(3)]);
        Body b = new Body(95, Pose.turned(0, 0, g.between(-14, 14)).moved(x, 0, z)).blend(0.01f);
        b.limb(0, 0, 0, 0.03f, 0, 1.5f, 0, 0.03f, Material.of(0xe8e0d0));
        b.add(
                new Shape.Lathe(0, 1.2f, 0, 0.85f, 0, 0.7f, 0.2f, 0.01f, 0.42f),
                s -> s.paint(Numerics.fraction(Numerics.atan2(s.lz, s.lx) * 1.2732f) < 0.5f ? c : Rgb.WHITE));
        scene.add(b);
    }

    static Scene lake(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY.from(-70, 32).withHaze(0.006f));
        int seed = g.noiseSeed() & 0xffff;
        scene.add(new Ground(Backdrop.GROUND, 0, Nature.water(Rgb.hex(0x16404c), 0.05f, seed)));
        Material rock = Nature.rock(Rgb.hex(0x6a6c74), seed);
        Material grass = Nature.grass(stage.season(), seed);
        Terrain land = new Terrain(Backdrop.FAR, -60, -4, 120, (x, z) -> range(x, z, seed), s -> {
            if (s.y < 3.2f && s.ny > 0.6f) {
                grass.apply(s);
            } else {
                rock.apply(s);
                s.mix(Nature.SNOW, Numerics.smoothstep(6.5f, 9, s.y) * Numerics.smoothstep(0.45f, 0.7f, s.ny));
            }
        });
        scene.add(land);
        Plants plants = new Plants(scene, stage.season(), g);
        for (int i = 0; i < 8 + stage.some(16); i++) {
            float z = g.between(17, 26);
            float x = g.signed() * 17;
            float y = land.height(x, z);
            if (y > 0.1f) {
                plants.spire(40 + i % 40, x, y - 0.1f, z, g.between(1.6f, 2.8f));
            }
        }
        if (!stage.bare()) {
            reeds(scene, g);
        }
        return scene.camera(stage.eye(0, 2, -5, 0, 1.7f, 10, 0.92f));
    }

    private static float range(float x, float z, int seed) {
        float shore = Numerics.smoothstep(14, 20, z + 3 * Noise.at(x * 0.15f, 2, seed));
        float far = Numerics.smoothstep(22, 50, z);
        return -0.8f
                + 1.6f * shore
                + far * 16 * Noise.ridged(x * 0.032f, z * 0.035f, 4, seed)
                + 0.5f * Noise.fractal(x * 0.4f, z * 0.4f, 2, seed);
    }

    private static void reeds(Scene scene, Generator g) {
        Limbs reeds = new Limbs(95, Material.of(0x5a6a34));
        float side = g.chance(0.5f) ? 1 : -1;
        for (int i = 0; i < 22; i++) {
            float x = side * g.between(1.1f, 2.6f);
            float z = g.between(-2.2f, -0.8f);
            float lean = g.signed() * 0.25f;
            reeds.rod(x, -0.1f, z, 0.025f, x + lean, g.between(0.5f, 1.1f), z, 0.012f);
        }
        scene.add(reeds);
    }

    static Scene boat(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.GOLDEN);
        int seed = g.noiseSeed() & 0xffff;
        scene.add(new Ground(Backdrop.GROUND, 0, Nature.water(Rgb.hex(0x145066), 0.4f, seed)));
        Rgb hull = Rgb.hex(new int[] {0xf0ece4, 0x8a2f2c, 0x28405e, 0x6a4428, 0x2f6a5a}[g.below(5)]);
        Rgb sail = Rgb.hex(new int[] {0xf8f2e2, 0xf8f2e2, 0xd8603a, 0xe8c878}[g.below(4)]);
        float heel = g.between(-7, 7);
        float yaw = (g.chance(0.5f) ? 0 : 180) + g.between(-32, 32);
        Pose pose = Pose.turned(yaw, 0, heel).moved(0, 0.1f, 0);
        Body b = new Body(Backdrop.HERO, pose).blend(0.02f);
        Material planks = s -> s.paint(s.ly > 0.24f ? Rgb.hex(0xf4eee0) : hull);
        b.add(new Shape.Ellipsoid(-0.1f, 0.3f, 0, 1.45f, 0.62f, 0.44f), planks);
        b.carve(new Shape.Box(0, 0.95f, 0, 3, 0.6f, 3, 0), Material.of(0xc89a64));
        b.limb(-0.2f, 0.3f, 0, 0.05f, -0.2f, 3.5f, 0, 0.03f, Material.of(0x7a5434));
        b.limb(-0.2f, 0.62f, 0, 0.035f, -1.45f, 0.6f, 0.1f, 0.03f, Material.of(0x7a5434));
        b.add(new Shape.Box(-0.55f, 0.42f, 0, 0.35f, 0.13f, 0.2f, 0.03f), Material.of(0xe8e0d0));
        Material cloth = s -> {
            s.paint(sail);
            s.scale(0.86f + 0.2f * Numerics.smoothstep(0.05f, 0.2f, Numerics.fraction(s.ly * 1.6f)));
            s.tilt(0, 0.1f, 0.25f * Numerics.sin(s.lx * 2 + s.ly));
        };
        b.add(
                new Shape.Plate(
                        0, 0, 0.02f, 0.015f, -0.24f, 0.72f, -0.24f, 3.4f, -0.7f, 2.2f, -1.2f, 1.1f, -1.4f, 0.68f),
                cloth);
        b.add(new Shape.Plate(0, 0, -0.03f, 0.015f, -0.12f, 3.1f, -0.06f, 0.6f, 1.2f, 0.5f, 0.5f, 1.7f), cloth);
        scene.add(b);
        for (int i = 0; i < stage.some(2); i++) {
            gull(scene, g.signed() * 2.4f, g.between(2.4f, 3.8f), g.between(1, 5), g);
        }
        if (stage.clutter() > 0.5f) {
            scene.add(new Terrain(
                    Backdrop.FAR,
                    -60,
                    24,
                    120,
                    (x, z) -> 5 * Noise.fractal(x * 0.05f, z * 0.05f, 3, seed) - 2.4f + 0.02f * z,
                    Nature.grass(stage.season(), seed)));
        }
        return scene.camera(stage.eye(0, 1.6f, -6.4f, 0, 1.55f, 0, 0.68f));
    }
}
