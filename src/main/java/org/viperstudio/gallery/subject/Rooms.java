package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Body;
import org.viperstudio.gallery.scene.Foliage;
import org.viperstudio.gallery.scene.Ground;
import org.viperstudio.gallery.scene.Lamp;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Shape;
import org.viperstudio.gallery.scene.Stage;

/** Indoors: a living room with a window. */
final class Rooms {
    private Rooms() {}

    static Scene room(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY.from(-28, 36).withFill(0.7f));
        int seed = g.noiseSeed() & 0xffff;
        int[] walls = {0xe0d4bc, 0xb8c4b8, 0xd8b8a0, 0xa8b4c0, 0xc8a890, 0x8a9a8c};
        Rgb wall = Rgb.hex(walls[g.below(walls.length)]);
        boolean night = scene.light().stars() > 0;
        float side = g.chance(0.5f) ? 1 : -1;
        scene.add(new Ground(Backdrop.GROUND, 0, floor(g, seed)));
        scene.add(new Ground.Wall(Backdrop.WALL, 3, back(wall, side, night, scene, seed)));
        scene.add(new Ground.Side(Backdrop.WALL + 1, -3.1f, Backdrop.plaster(wall.times(0.92f), seed)));
        scene.add(new Ground.Side(Backdrop.WALL + 2, 3.1f, Backdrop.plaster(wall.times(0.85f), seed)));
        armchair(scene, -side * 1.5f, 1.3f, -side, g);
        table(scene, side * 1.35f, 1.4f, g);
        if (stage.clutter() > 0.5f) {
            lamp(scene, -side * 2.5f, 2.2f, night);
            plant(scene, side * 2.5f, 2.3f, stage, g);
        }
        if (night) {
            scene.lamp(new Lamp(-side * 2.5f, 1.9f, 1.7f, Rgb.hex(0xffb060).times(0.9f), 1.5f));
        }
        return scene.camera(stage.eye(g.between(-0.4f, 0.4f), 1.55f, -4.2f, 0, 1.15f, 2, 0.94f));
    }

    private static Material floor(Generator g, int seed) {
        Material wood = Backdrop.wood(Rgb.hex(0x9a6c44), seed);
        Rgb rug = Rgb.hex(new int[] {0xa83a34, 0x3a5a7a, 0xc89a50, 0x5a7a5a}[g.below(4)]);
        return s -> {
            wood.apply(s);
            s.scale(Numerics.fraction(s.x * 1.6f) < 0.05f ? 0.6f : 1);
            float u = Math.abs(s.x) / 1.7f;
            float v = Math.abs(s.z - 0.9f) / 1.25f;
            float edge = Math.max(u, v);
            if (edge < 1) {
                s.paint(rug);
                boolean band = edge > 0.72f && edge < 0.86f;
                float star =
                        Math.abs(Numerics.fraction(s.x * 1.2f) - 0.5f) + Math.abs(Numerics.fraction(s.z * 1.2f) - 0.5f);
                s.mix(Rgb.hex(0xf0e4c8), band || (edge < 0.68f && star < 0.24f) ? 0.85f : 0);
            }
        };
    }

    /** The far wall: a bright window with a view, curtains, and a picture. */
    private static Material back(Rgb wall, float side, boolean night, Scene scene, int seed) {
        Material plain = Backdrop.plaster(wall, seed);
        Rgb sky = scene.light().zenith().mix(scene.light().horizon(), 0.6f);
        return s -> {
            plain.apply(s);
            float u = (s.x - side * 0.55f) / 0.85f;
            float v = (s.y - 1.75f) / 0.85f;
            if (Math.abs(u) < 1 && Math.abs(v) < 1) {
                boolean bar = Math.abs(u) > 0.93f
                        || Math.abs(v) > 0.93f
                        || Math.abs(u) < 0.04f
                        || Math.abs(v - 0.2f) < 0.035f;
                float hill = -0.45f + 0.5f * Noise.fractal(s.x * 1.6f, 1, 2, seed);
                s.paint(bar ? Rgb.hex(0xf4eee2) : v < hill ? Rgb.hex(night ? 0x1c2c30 : 0x6a9a5a) : sky);
                s.glow = bar ? 0 : night ? 0.6f : 0.9f;
            } else if (Math.abs(v) < 1.25f && Math.abs(Math.abs(u) - 1.22f) < 0.24f) {
                s.paint(Rgb.hex(0xb8584a));
                s.scale(0.75f + 0.35f * Numerics.sin(s.x * 22));
            }
            float pu = (s.x + side * 1.55f) / 0.5f;
            float pv = (s.y - 1.95f) / 0.4f;
            if (Math.abs(pu) < 1 && Math.abs(pv) < 1) {
                boolean frame = Math.max(Math.abs(pu), Math.abs(pv)) > 0.86f;
                s.paint(
                        frame
                                ? Rgb.hex(0x8a6430)
                                : Rgb.hex(0x4a7a9a).mix(Rgb.hex(0xe0a060), Noise.fractal(pu * 2, pv * 3, 3, seed + 2)));
            }
            if (s.y < 0.2f) {
                s.paint(Rgb.hex(0xeae2d2));
            }
        };
    }

    private static void armchair(Scene scene, float x, float z, float facing, Generator g) {
        int[] cloths = {0x3f6a5a, 0xa8452f, 0x3a4a72, 0xc8983c, 0x7a5068};
        Material cloth = Material.of(cloths[g.below(cloths.length)]).mottled(0.2f, 0.25f);
        float yaw = facing > 0 ? 48 : 132;
        Body b = new Body(Backdrop.HERO, Pose.turned(yaw, 0, 0).moved(x, 0, z)).blend(0.06f);
        b.add(new Shape.Box(0, 0.36f, 0, 0.52f, 0.2f, 0.52f, 0.09f), cloth);
        b.add(new Shape.Box(-0.42f, 0.78f, 0, 0.15f, 0.55f, 0.52f, 0.12f), cloth);
        b.add(new Shape.Box(0, 0.55f, 0.5f, 0.5f, 0.24f, 0.13f, 0.1f), cloth)
                .add(new Shape.Box(0, 0.55f, -0.5f, 0.5f, 0.24f, 0.13f, 0.1f), cloth);
        b.add(new Shape.Box(-0.18f, 0.72f, 0, 0.1f, 0.2f, 0.24f, 0.08f), Material.of(0xe8d8b0));
        scene.add(b);
    }

    private static void table(Scene scene, float x, float z, Generator g) {
        Material wood = Material.of(0x7a4a2c).glossy(0.4f);
        Body b = new Body(Backdrop.HERO + 1, Pose.at(x, 0, z)).blend(0.02f);
        b.add(new Shape.Lathe(0, 0.72f, 0, 0.62f, 0, 0.62f, 0.07f), wood)
                .limb(0, 0, 0, 0.07f, 0, 0.75f, 0, 0.06f, wood);
        b.add(new Shape.Lathe(0, 0, 0, 0.34f, 0, 0.3f, 0.05f), wood);
        b.add(
                new Shape.Lathe(0, 0.79f, 0, 0.1f, 0, 0.16f, 0.14f, 0.08f, 0.3f),
                Material.of(0xf0e8d8).glossy(0.8f));
        scene.add(b);
        Foliage bunch = new Foliage(
                Backdrop.HERO + 2,
                Material.of(new int[] {0xe0607a, 0xf0c040, 0xf4ece4}[g.below(3)])
                        .mottled(0.1f, 0.7f),
                0.1f,
                0.3f,
                4);
        for (int i = 0; i < 6; i++) {
            bunch.ball(x + 0.2f * g.signed(), 1.25f + 0.14f * g.signed(), z + 0.15f * g.signed(), 0.13f);
        }
        scene.add(bunch);
    }

    private static void lamp(Scene scene, float x, float z, boolean night) {
        Body b = new Body(Backdrop.HERO + 3, Pose.at(x, 0, z)).blend(0.01f);
        b.limb(0, 0, 0, 0.03f, 0, 1.7f, 0, 0.03f, Material.of(0x3a3028))
                .add(new Shape.Lathe(0, 0, 0, 0.25f, 0, 0.2f, 0.05f), Material.of(0x3a3028));
        b.add(
                new Shape.Lathe(0, 1.6f, 0, 0.34f, 0, 0.2f, 0.42f),
                Material.of(0xf4e0b0).glowing(night ? 1.5f : 0.35f));
        scene.add(b);
    }

    private static void plant(Scene scene, float x, float z, Stage stage, Generator g) {
        Body pot = new Body(Backdrop.HERO + 4, Pose.at(x, 0, z)).blend(0.01f);
        scene.add(pot.add(new Shape.Lathe(0, 0, 0, 0.18f, 0, 0.27f, 0.4f), Material.of(0xb86a44)));
        Foliage leaves = new Foliage(Backdrop.HERO + 4, Nature.leaves(Rgb.hex(0x4a8040), 0.14f, 2), 0.14f, 0.5f, 8);
        for (int i = 0; i < 6; i++) {
            leaves.ball(x + 0.22f * g.signed(), 0.75f + 0.45f * g.next(), z + 0.2f * g.signed(), 0.25f);
        }
        scene.add(leaves);
    }
}
