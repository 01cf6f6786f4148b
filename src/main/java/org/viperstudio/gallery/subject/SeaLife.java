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

/** What lives under water. */
final class SeaLife {
    private static final Light UNDER =
            new Light(-20, 70, Rgb.hex(0xd8f6ff).times(1.5f), Rgb.hex(0x6fd0e0), Rgb.hex(0x1c6a94), 0.9f, 0.07f, 0, 0);

    private SeaLife() {}

    private static Scene underWater(Stage stage, Generator g) {
        Scene scene = stage.scene(UNDER);
        int seed = g.noiseSeed() & 0xffff;
        Material sand = Nature.sand(Rgb.hex(0xd8c8a0), seed);
        scene.add(new Ground(Backdrop.GROUND, -1.6f, s -> {
            sand.apply(s);
            float web = Math.abs(Noise.fractal(s.x * 1.2f, s.z * 1.2f, 2, seed) - 0.5f);
            s.scale(0.8f + 0.9f * Numerics.smoothstep(0.07f, 0, web));
        }));
        int[] corals = {0xe8746a, 0xe0a04a, 0xb86ab0, 0xd85a7a};
        for (int i = 0; i < stage.some(5); i++) {
            float x = g.between(1.2f, 3) * (i % 2 == 0 ? 1 : -1);
            float z = g.between(0.5f, 4);
            weed(scene, x + g.signed(), -1.6f, z, g);
            Foliage coral =
                    new Foliage(Backdrop.GROUND, Material.of(corals[g.below(4)]).mottled(0.2f, 0.5f), 0.16f, 0.2f, i);
            for (int k = 0; k < 5; k++) {
                coral.ball(
                        x + 0.45f * g.signed(),
                        -1.5f + 0.5f * g.next(),
                        z + 0.3f * g.signed(),
                        g.between(0.15f, 0.32f));
            }
            scene.add(coral);
        }
        bubbles(scene, stage, g);
        return scene;
    }

    private static void weed(Scene scene, float x, float y, float z, Generator g) {
        Limbs weed = new Limbs(Backdrop.GROUND, Material.of(g.chance(0.5f) ? 0x4a8a4a : 0x7a8a3a));
        for (int k = 0; k < 4; k++) {
            float px = x + 0.3f * g.signed();
            float phase = g.between(0, 6);
            float py = y;
            for (int i = 0; i < 5; i++) {
                float nx = px + 0.16f * Numerics.sin(phase + i * 1.4f);
                weed.rod(px, py, z, 0.07f - 0.01f * i, nx, py + 0.36f, z, 0.06f - 0.01f * i);
                px = nx;
                py += 0.36f;
            }
        }
        scene.add(weed);
    }

    private static void bubbles(Scene scene, Stage stage, Generator g) {
        Foliage air = new Foliage(Backdrop.FAR, Material.of(0xcff2f8).glossy(1), 1, 0, 1);
        for (int i = 0; i < stage.some(7); i++) {
            air.ball(g.between(-1.8f, 1.8f), g.between(-0.5f, 1.7f), g.between(0, 1.5f), g.between(0.04f, 0.09f));
        }
        if (stage.some(7) > 0) {
            scene.add(air);
        }
    }

    static Scene fish(Stage stage) {
        Generator g = stage.random();
        Scene scene = underWater(stage, g);
        int[][] schemes = {{0xf08030, 0xf8f4ee}, {0xf2d038, 0x3a4a9a}, {0xd84a4a, 0xf0c0a0}, {0xe8b04a, 0xd86a2a}};
        int[] c = schemes[g.below(schemes.length)];
        Material scales = scales(Rgb.hex(c[0]), Rgb.hex(c[1]), g.chance(0.6f));
        Material fin = s -> {
            s.paint(Rgb.hex(c[0]).mix(Rgb.hex(c[1]), 0.35f));
            s.scale(0.7f + 0.6f * Numerics.fraction(Numerics.atan2(s.ly, s.lx) * 6));
        };
        Body b = new Body(Backdrop.HERO, Backdrop.turned(g, 5, 32)).blend(0.12f);
        b.egg(0, 0, 0, 0.85f, 0.5f, 0.24f, scales);
        b.limb(-0.6f, 0, 0, 0.2f, -1, 0, 0, 0.08f, scales);
        b.blend(0.03f);
        float[] tail = {0, 0.06f, -0.55f, 0.5f, -0.42f, 0, -0.55f, -0.5f, 0, -0.06f};
        b.add(new Shape.Plate(-0.95f, 0, 0, 0.03f, tail), fin);
        float[] dorsal = {-0.5f, 0, -0.55f, 0.3f, -0.1f, 0.42f, 0.35f, 0.16f, 0.4f, 0};
        b.add(new Shape.Plate(-0.02f, 0.4f, 0, 0.03f, dorsal), fin);
        float[] belly = {0, 0, -0.3f, -0.34f, -0.4f, 0};
        b.add(new Shape.Plate(0.1f, -0.42f, 0, 0.03f, belly), fin);
        b.add(
                new Shape.Turned(
                        new Shape.Ellipsoid(-0.16f, 0, 0, 0.24f, 0.12f, 0.03f),
                        Pose.turned(25, 0, -25).moved(0.25f, -0.1f, -0.24f)),
                fin);
        b.eggs(0.55f, 0.12f, 0.16f, 0.09f, 0.09f, 0.06f, Material.of(0xf6f2e4).glossy(0.8f));
        b.eggs(0.57f, 0.12f, 0.2f, 0.055f, 0.055f, 0.035f, Material.of(0x101012).glossy(1));
        b.limb(
                0.8f,
                -0.05f,
                -0.04f,
                0.06f,
                0.8f,
                -0.05f,
                0.04f,
                0.06f,
                Material.of(Rgb.hex(c[0]).times(0.7f)));
        scene.add(b);
        return scene.camera(stage.eye(0, 0.3f, -4.2f, -0.1f, 0, 0, 0.66f));
    }

    private static Material scales(Rgb body, Rgb band, boolean banded) {
        return s -> {
            s.paint(body);
            float edge = Math.abs(Numerics.fraction(s.lx * 1.5f + 0.25f) - 0.5f);
            s.mix(band, banded ? Numerics.smoothstep(0.17f, 0.13f, edge) : Numerics.smoothstep(0.1f, -0.35f, s.ly));
            float row = Numerics.sin((s.lx * 10 + s.ly * 10)) * Numerics.sin((s.lx * 10 - s.ly * 10));
            s.scale(0.92f + 0.2f * row);
            s.gloss = 0.7f;
        };
    }

    static Scene jellyfish(Stage stage) {
        Generator g = stage.random();
        Light deep = new Light(
                -20, 75, Rgb.hex(0xbfe8ff).times(0.9f), Rgb.hex(0x2a7ab0), Rgb.hex(0x0c2a58), 0.9f, 0.03f, 0, 0);
        Scene scene = stage.scene(deep);
        int[] colours = {0xf08ac0, 0x9ad8f0, 0xf0b080, 0xb89af0};
        int count = 1 + stage.some(2);
        for (int i = 0; i < count; i++) {
            float x = i == 0 ? g.between(-0.2f, 0.2f) : g.between(1.6f, 2.6f) * (i % 2 == 0 ? 1 : -1);
            float y = i == 0 ? 0.5f : g.between(-0.8f, 1.6f);
            addFish(
                    scene,
                    Backdrop.HERO + i,
                    Rgb.hex(colours[g.below(4)]),
                    x,
                    y,
                    i == 0 ? 0 : g.between(2, 4),
                    i == 0 ? 1 : 0.7f,
                    g);
        }
        bubbles(scene, stage, g);
        return scene.camera(stage.eye(0, 0.2f, -5, 0, -0.1f, 0, 0.72f));
    }

    private static void addFish(
            Scene scene, int object, Rgb colour, float x, float y, float z, float size, Generator g) {
        Material bell = s -> {
            s.paint(colour);
            float rib = Math.abs(Numerics.sin(Numerics.atan2(s.lz, s.lx) * 6));
            s.mix(Rgb.WHITE, 0.45f * Numerics.smoothstep(0.3f, 0, rib) + 0.3f * Numerics.smoothstep(0.3f, 0.6f, s.ly));
            s.glow = 0.5f;
            s.gloss = 0.8f;
        };
        Body b = new Body(
                        object,
                        Pose.turned(0, 0, g.between(-16, 16)).moved(x, y, z).scaled(size))
                .blend(0.05f);
        b.egg(0, 0, 0, 0.78f, 0.7f, 0.78f, bell).carve(new Shape.Ellipsoid(0, -0.42f, 0, 0.72f, 0.55f, 0.72f), bell);
        scene.add(b);
        Limbs arms = new Limbs(object, Material.of(colour.mix(Rgb.WHITE, 0.3f)).glowing(0.45f));
        for (int i = 0; i < 9; i++) {
            float a = Numerics.TAU * i / 9;
            float r = i % 3 == 0 ? 0.2f : 0.55f;
            float px = x + size * r * Numerics.cos(a);
            float pz = z + size * r * Numerics.sin(a);
            float py = y - 0.15f * size;
            float phase = g.between(0, 6);
            for (int k = 0; k < 6; k++) {
                float nx = px + 0.13f * size * Numerics.sin(phase + k * 1.1f);
                float step = size * (i % 3 == 0 ? 0.27f : 0.21f);
                arms.rod(px, py, pz, size * (0.05f - 0.006f * k), nx, py - step, pz, size * (0.044f - 0.006f * k));
                px = nx;
                py -= step;
            }
        }
        scene.add(arms);
    }
}
