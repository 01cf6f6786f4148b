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

/** Flowers: a sunflower, a vase, a field of tulips. */
final class Flowers {
    private Flowers() {}

    static Scene sunflower(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        Backdrop.meadow(scene, stage);
        Limbs stems = new Limbs(Backdrop.FAR, Material.of(0x5a8a34).rough(0.1f, 0.3f));
        sunflowerHead(scene, Backdrop.HERO, g.between(-0.15f, 0.15f), 1.9f, 0, 1, g, stems);
        for (int i = 0; i < stage.some(4); i++) {
            float z = g.between(1.5f, 4);
            float x = g.between(0.9f, 2.2f) * (i % 2 == 0 ? 1 : -1);
            sunflowerHead(scene, Backdrop.HERO + 1 + i, x, g.between(1.4f, 2.2f), z, g.between(0.75f, 0.95f), g, stems);
        }
        scene.add(stems);
        return scene.camera(stage.eye(0, 1.8f, -4.2f, 0, 1.62f, 0, 0.66f));
    }

    private static Material petal(Rgb yellow) {
        return s -> {
            float r = Numerics.length(s.lx, s.ly);
            s.paint(yellow.mix(Rgb.hex(0xd86a14), Numerics.smoothstep(0.75f, 0.4f, r)));
            s.scale(0.85f + 0.3f * Noise.at(Numerics.atan2(s.ly, s.lx) * 12, r * 2, 4));
        };
    }

    /** Seeds in spirals that cross each other. */
    private static Material seeds() {
        return s -> {
            float r = Numerics.length(s.lx, s.ly);
            s.paint(Rgb.hex(0x4a2c18).mix(Rgb.hex(0x8a5a24), Numerics.smoothstep(0.15f, 0.4f, r)));
            float spiral = Numerics.sin(Numerics.atan2(s.ly, s.lx) * 13 + r * 30)
                    * Numerics.sin(Numerics.atan2(s.ly, s.lx) * 13 - r * 30);
            s.scale(0.8f + 0.5f * spiral);
        };
    }

    private static void sunflowerHead(
            Scene scene, int object, float x, float y, float z, float size, Generator g, Limbs stems) {
        Pose pose = Pose.turned(g.between(-30, 30), g.between(-8, 18), 0)
                .moved(x, y, z)
                .scaled(size);
        Rgb yellow = Rgb.hex(0xf2b822).mix(Rgb.hex(0xe88a1c), g.next() * 0.5f);
        Material petal = petal(yellow);
        Body b = new Body(object, pose).blend(0.02f);
        int count = 13;
        for (int ring = 0; ring < 2; ring++) {
            for (int i = 0; i < count; i++) {
                float angle = 360f * (i + 0.5f * ring) / count;
                Pose leaf = Pose.turned(0, 0, angle);
                b.add(
                        new Shape.Turned(
                                new Shape.Ellipsoid(0.62f, 0, 0.02f + 0.05f * ring, 0.34f, 0.125f, 0.035f), leaf),
                        petal);
            }
        }
        b.egg(0, 0, -0.02f, 0.42f, 0.42f, 0.14f, seeds());
        scene.add(b);
        stems.rod(x, 0, z + 0.1f, 0.07f * size, x, y, z + 0.12f * size, 0.06f * size);
        for (int k = 0; k < 2; k++) {
            Body leaf = new Body(
                    Backdrop.FAR,
                    Pose.turned(g.between(-25, 25), 20, k == 0 ? 25 : 155).moved(x, y * (0.35f + 0.2f * k), z));
            leaf.egg(0.35f, 0, 0, 0.4f, 0.2f, 0.03f, Material.of(0x4f8a34).mottled(0.2f, 0.4f));
            scene.add(leaf);
        }
    }

    static Scene vase(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY.from(-62, 40).withFill(0.5f));
        Backdrop.studio(scene, stage);
        int[] glazes = {0x3f6a94, 0xe8e2d4, 0x8a3f34, 0x4a7a6a, 0xd8b860};
        Rgb glaze = Rgb.hex(glazes[g.below(glazes.length)]);
        Rgb band = glaze.mix(Rgb.hex(0xf4eee0), 0.7f);
        Material china = s -> {
            s.paint(glaze);
            float zig = 0.08f * Math.abs(Numerics.fraction(Numerics.atan2(s.lz, s.lx) * 1.9f) - 0.5f);
            s.mix(band, Numerics.smoothstep(0.06f, 0.04f, Math.abs(s.ly - 0.55f - zig)));
            s.gloss = 0.9f;
        };
        Body b = new Body(Backdrop.HERO, Pose.at(0, 0, 0)).blend(0.01f);
        b.add(new Shape.Lathe(0, 0, 0, 0.3f, 0, 0.5f, 0.35f, 0.48f, 0.62f, 0.22f, 0.98f, 0.3f, 1.12f), china);
        scene.add(b);
        Foliage leaves = new Foliage(Backdrop.HERO + 1, Nature.leaves(Rgb.hex(0x4a7a3c), 0.14f, 3), 0.14f, 0.5f, 4);
        int[] petals = {0xe05a6a, 0xf0b8c8, 0xf2d048, 0xf4f0e8, 0x8a6ac8, 0xe8843c};
        int first = petals[g.below(6)];
        int second = petals[g.below(6)];
        for (int i = 0; i < 10; i++) {
            float a = i * 2.4f + g.signed() * 0.3f;
            float r = 0.2f + 0.6f * Numerics.sqrt(i / 10f);
            float x = r * 0.95f * Numerics.cos(a);
            float y = 1.75f + r * 0.75f * Numerics.sin(a);
            float z = -0.35f + 0.35f * r * g.signed();
            blossom(scene, Backdrop.HERO + 2 + i, x, y, z, g.between(0.2f, 0.3f), i % 3 == 0 ? second : first, g);
            leaves.ball(x * 1.05f, y - 0.12f, z + 0.3f, 0.26f);
        }
        leaves.ball(0, 1.35f, 0, 0.32f);
        scene.add(leaves);
        return scene.camera(stage.eye(0, 1.5f, -4.4f, 0, 1.2f, 0, 0.66f));
    }

    private static void blossom(Scene scene, int object, float x, float y, float z, float size, int hex, Generator g) {
        Rgb colour = Rgb.hex(hex);
        Material petal = s -> {
            float r = Numerics.length(s.lx, s.ly);
            s.paint(colour);
            s.scale(0.6f + 0.5f * Numerics.smoothstep(0, 0.8f, r));
        };
        Body b = new Body(
                        object,
                        Pose.turned(g.between(-40, 40), g.between(-30, 30), g.between(0, 72))
                                .moved(x, y, z)
                                .scaled(size))
                .blend(0.05f);
        for (int i = 0; i < 5; i++) {
            float a = Numerics.TAU * i / 5;
            b.egg(0.52f * Numerics.cos(a), 0.52f * Numerics.sin(a), 0, 0.46f, 0.46f, 0.2f, petal);
        }
        b.egg(0, 0, -0.12f, 0.24f, 0.24f, 0.18f, Material.of(0xe8b030).rough(0.1f, 0.5f));
        scene.add(b);
    }

    static Scene tulips(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        int seed = g.noiseSeed() & 0xffff;
        int[] colours = {0xd8303a, 0xf2c830, 0xe870a0, 0x8a4ab0, 0xf08030, 0xf4ece4};
        int shift = g.below(6);
        float turn = g.between(-0.35f, 0.35f);
        Rgb grass = Nature.grassColour(stage.season()).times(0.7f);
        Material rows = s -> {
            float across = s.x - turn * s.z;
            int row = Numerics.floor(across * 0.62f + 0.5f);
            float within = Numerics.fraction(across * 0.62f + 0.5f);
            s.paint(grass);
            float bloom = Noise.at(s.x * 5, s.z * 3, seed);
            float edge = Numerics.smoothstep(0.2f, 0.28f, within) * Numerics.smoothstep(0.98f, 0.9f, within);
            s.mix(Rgb.hex(colours[Math.floorMod(row + shift, 6)]), edge * Numerics.smoothstep(0.2f, 0.4f, bloom));
            s.scale(0.7f + 0.55f * bloom);
        };
        scene.add(new Ground(Backdrop.HERO, 0, rows));
        for (int row = -3; row <= 3; row++) {
            Rgb c = Rgb.hex(colours[Math.floorMod(row + shift, 6)]);
            Foliage cups = new Foliage(Backdrop.HERO + 4 + row, Material.of(c).mottled(0.1f, 0.4f), 0.3f, 0, 1);
            Limbs stems = new Limbs(Backdrop.FAR, Material.of(0x4a8a3c));
            for (int i = 0; i < 16; i++) {
                float z = -3 + i * 0.4f + g.signed() * 0.12f;
                float x = (row + 0.1f + 0.3f * g.signed()) / 0.62f + turn * z;
                float y = g.between(0.36f, 0.48f);
                cups.ball(x, y, z, 0.11f).ball(x, y + 0.07f, z, 0.085f);
                stems.rod(x, 0, z, 0.025f, x, y, z, 0.025f);
            }
            scene.add(cups).add(stems);
        }
        Plants plants = new Plants(scene, stage.season(), g);
        for (int i = 0; i < stage.some(8); i++) {
            plants.broadleaf(40 + i, -24 + i * 6.5f + g.signed() * 2, 0, 36, g.between(2.5f, 4.5f));
        }
        return scene.camera(stage.eye(0, 1.35f, -5, 0, 0.75f, 2, 0.86f));
    }
}
