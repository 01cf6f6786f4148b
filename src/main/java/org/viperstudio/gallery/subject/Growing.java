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
import org.viperstudio.gallery.scene.Season;
import org.viperstudio.gallery.scene.Shape;
import org.viperstudio.gallery.scene.Stage;
import org.viperstudio.gallery.scene.Terrain;

/** Single plants: a tree, a cactus, mushrooms. */
final class Growing {
    private Growing() {}

    static Scene tree(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY.from(-60, 30));
        int seed = g.noiseSeed() & 0xffff;
        Terrain hill = new Terrain(
                Backdrop.GROUND,
                -45,
                -12,
                90,
                (x, z) -> 1.2f * Numerics.exp(-(x * x + (z - 3) * (z - 3)) / 30)
                        + 2 * Noise.fractal(x * 0.06f, z * 0.06f, 2, seed) * Numerics.smoothstep(6, 30, z)
                        - 0.6f,
                Nature.grass(stage.season(), seed));
        scene.add(hill);
        float y = hill.height(0, 3);
        Limbs wood = new Limbs(Backdrop.HERO, Nature.bark(0x5f4936));
        Rgb leaf = Nature.leafColour(stage.season(), g.next());
        Foliage crown = new Foliage(Backdrop.HERO + 1, Nature.leaves(leaf, 0.2f, seed), 0.2f, 0.5f, seed);
        wood.rod(0.2f, y - 0.2f, 3, 0.42f, 0, y + 0.5f, 3, 0.25f);
        new ForkingTree(wood, crown, g).grow(new ForkingTree.Branch(0, y + 0.4f, 3, 0, 1.25f, 0, 0.25f, 0));
        scene.add(wood).add(crown);
        return scene.camera(stage.eye(0, 1.6f, -5, 0, y + 1.95f, 3, 0.68f));
    }

    static Scene cactus(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.GOLDEN);
        int seed = g.noiseSeed() & 0xffff;
        Terrain land = new Terrain(
                Backdrop.GROUND,
                -45,
                -12,
                90,
                (x, z) -> 0.1f * Noise.fractal(x, z, 2, seed)
                        + Numerics.smoothstep(18, 30, z)
                                * 6
                                * Numerics.smoothstep(0.45f, 0.55f, Noise.fractal(x * 0.07f, z * 0.04f, 2, seed)),
                mesa(seed));
        scene.add(land);
        saguaro(scene, Backdrop.HERO, g.between(-0.3f, 0.3f), 0, 2.6f, g);
        for (int i = 0; i < stage.some(4); i++) {
            float z = g.between(5, 14);
            saguaro(scene, Backdrop.HERO + 2 + i, g.signed() * (2 + z * 0.4f), z, g.between(1.6f, 2.8f), g);
        }
        Foliage stones = new Foliage(Backdrop.FAR, Nature.rock(Rgb.hex(0xa87a58), seed), 0.5f, 0, 3);
        for (int i = 0; i < stage.some(8); i++) {
            stones.ball(g.signed() * 3, 0, g.between(-2, 5), g.between(0.1f, 0.28f));
        }
        if (stage.some(8) > 0) {
            scene.add(stones);
        }
        return scene.camera(stage.eye(0, 1.3f, -5.4f, 0, 1.4f, 0, 0.66f));
    }

    private static Material mesa(int seed) {
        Material sand = Nature.sand(Rgb.hex(0xdca870), seed);
        Rgb red = Rgb.hex(0xb8603a);
        return s -> {
            sand.apply(s);
            if (s.z > 16) {
                s.mix(red, 0.8f);
                s.scale(0.8f + 0.35f * Numerics.fraction(s.y * 0.9f + 0.4f * Noise.at(s.x * 0.2f, s.z, seed)));
            }
        };
    }

    private static void saguaro(Scene scene, int object, float x, float z, float tall, Generator g) {
        Rgb green = Rgb.hex(0x4f7f4a).mix(Rgb.hex(0x6a8a4a), g.next());
        Material skin = s -> {
            s.paint(green);
            float rib = Numerics.sin(Numerics.atan2(s.lz, s.lx) * 8);
            s.scale(0.8f + 0.3f * rib);
            s.mix(Rgb.hex(0xe0e0a8), Noise.at(s.lx * 12, s.ly * 12, s.lz * 12, 3) > 0.83f ? 0.6f : 0);
        };
        Body b = new Body(object, Pose.turned(g.between(-40, 40), 0, 0).moved(x, 0, z)).blend(0.08f);
        b.limb(0, 0, 0, 0.27f, 0, tall, 0, 0.25f, skin);
        for (int side = -1; side <= 1; side += 2) {
            float y = tall * g.between(0.32f, 0.55f);
            float reach = g.between(0.62f, 0.85f) * side;
            float up = tall * g.between(0.25f, 0.4f);
            b.limb(0, y, 0, 0.17f, reach, y + 0.12f, 0, 0.17f, skin)
                    .limb(reach, y + 0.12f, 0, 0.17f, reach * 1.05f, y + up, 0, 0.16f, skin);
        }
        if (g.chance(0.5f)) {
            b.ball(0, tall + 0.26f, 0, 0.11f, Material.of(0xe85a8a));
        }
        scene.add(b);
    }

    static Scene mushroom(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        int seed = g.noiseSeed() & 0xffff;
        Material moss = Nature.grass(stage.season() == Season.SUMMER ? Season.SPRING : stage.season(), seed);
        scene.add(new Ground(Backdrop.GROUND, 0, moss));
        for (int i = 0; i < stage.some(9); i++) {
            Limbs trunk = new Limbs(Backdrop.FAR + 30, Nature.bark(0x5a4a3c));
            float x = (i - 4) * 2.2f + g.signed();
            float z = g.between(5, 10);
            scene.add(trunk.rod(x, 0, z, 0.5f, x, 9, z, 0.4f));
        }
        Plants plants = new Plants(scene, stage.season(), g);
        for (int i = 0; i < stage.some(5); i++) {
            plants.bush(60 + i, g.signed() * 4, 0, g.between(3, 5), g.between(0.6f, 1.2f));
        }
        Rgb cap = Rgb.hex(new int[] {0xc8281e, 0xd85a20, 0xb8342a, 0x8a4a9a}[g.below(4)]);
        addMushroom(scene, Backdrop.HERO, 0, 0, 1, cap, g);
        int more = 1 + stage.some(2);
        for (int i = 1; i < more; i++) {
            addMushroom(
                    scene,
                    Backdrop.HERO + i,
                    g.between(0.9f, 1.25f) * (i % 2 == 0 ? 1 : -1),
                    g.between(-0.4f, 0.7f),
                    g.between(0.4f, 0.65f),
                    cap,
                    g);
        }
        return scene.camera(stage.eye(0, 1, -4.2f, 0, 0.82f, 0, 0.6f));
    }

    private static void addMushroom(Scene scene, int object, float x, float z, float size, Rgb cap, Generator g) {
        int seed = g.noiseSeed() & 0xff;
        Material skin = s -> {
            s.paint(cap);
            float u = Numerics.atan2(s.lz, s.lx) * 2.2f;
            float v = Numerics.length(s.lx, s.lz) * 4.5f;
            int row = Numerics.floor(v);
            int at = Numerics.floor(u * (row + 1) * 0.4f);
            float pu = Numerics.fraction(u * (row + 1) * 0.4f) - 0.5f;
            float pv = Numerics.fraction(v) - 0.5f;
            float size2 = 0.2f + 0.16f * Noise.cell(at, row, seed);
            s.mix(Rgb.hex(0xf8f2e4), Numerics.smoothstep(size2, size2 - 0.1f, Numerics.length(pu, pv)));
            s.gloss = 0.3f;
        };
        Material stem = Material.of(0xf0e6d2).mottled(0.1f, 0.3f);
        Body b = new Body(
                        object,
                        Pose.turned(g.between(0, 360), 0, g.between(-8, 8))
                                .moved(x, -0.03f, z)
                                .scaled(size))
                .blend(0.05f);
        b.limb(0, 0, 0, 0.27f, 0, 0.95f, 0, 0.16f, stem)
                .add(new Shape.Lathe(0, 0.62f, 0, 0.32f, 0, 0.18f, 0.12f), stem);
        b.blend(0.01f)
                .add(
                        new Shape.Lathe(
                                0, 0.9f, 0, 0.82f, 0, 0.86f, 0.1f, 0.74f, 0.34f, 0.5f, 0.54f, 0.22f, 0.65f, 0.01f,
                                0.68f),
                        skin);
        scene.add(b);
    }
}
