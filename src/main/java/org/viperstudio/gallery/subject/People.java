package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Body;
import org.viperstudio.gallery.scene.Ground;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Season;
import org.viperstudio.gallery.scene.Shape;
import org.viperstudio.gallery.scene.Stage;

/** Portraits and figures. */
final class People {
    private static final int[] SKINS = {0xf0c8a8, 0xe0ac84, 0xc68a60, 0x94603e, 0x6a4430};
    private static final int[] HAIRS = {0x2a1c16, 0x5a3824, 0x9a6a34, 0xd8b46a, 0x8a3a22, 0x181616};
    private static final int[] CLOTHES = {0xa8323a, 0x2f5a8a, 0x3f7a5a, 0xe0c070, 0x6a4a7a, 0xf0ece4, 0x30343c};

    private People() {}

    static Scene portrait(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY.from(-48, 34));
        int seed = g.noiseSeed() & 0xffff;
        int[] walls = {0x5f6f78, 0x7a6a5a, 0x8a5a50, 0x5a6a54, 0xa89878};
        scene.add(new Ground.Wall(Backdrop.WALL, 2.4f, Backdrop.plaster(Rgb.hex(walls[g.below(5)]), seed)));
        Material skin =
                Material.of(SKINS[g.below(SKINS.length)]).mottled(0.25f, 0.1f).glossy(0.12f);
        Material hair =
                Material.of(HAIRS[g.below(HAIRS.length)]).rough(0.09f, 0.7f).glossy(0.2f);
        Material cloth = Material.of(CLOTHES[g.below(CLOTHES.length)]).mottled(0.4f, 0.35f);
        float yaw = 90 + (g.chance(0.5f) ? 1 : -1) * g.between(8, 38);
        boolean longHair = g.chance(0.6f);
        scene.add(bust(yaw, cloth, skin)).add(head(yaw, skin, hair, longHair, g));
        return scene.camera(stage.eye(0, 0.15f, -4, 0, -0.2f, 0, 0.54f));
    }

    private static Body bust(float yaw, Material cloth, Material skin) {
        Body b = new Body(Backdrop.HERO + 1, Pose.turned(yaw, 0, 0)).blend(0.15f);
        b.limb(-0.06f, -0.75f, 0, 0.17f, -0.02f, -0.35f, 0, 0.165f, skin);
        b.blend(0.08f).egg(-0.08f, -1.35f, 0, 0.42f, 0.55f, 0.62f, cloth);
        b.limbs(-0.1f, -0.98f, 0.4f, 0.24f, -0.1f, -1.15f, 0.66f, 0.22f, cloth);
        b.limbs(-0.1f, -1.1f, 0.68f, 0.22f, -0.05f, -2, 0.76f, 0.2f, cloth);
        return b;
    }

    private static Body head(float yaw, Material skin, Material hair, boolean longHair, Generator g) {
        Body b = new Body(Backdrop.HERO, Pose.turned(yaw + g.between(-10, 10), 0, g.between(-5, 5))).blend(0.1f);
        b.egg(0, 0.05f, 0, 0.4f, 0.45f, 0.35f, skin);
        b.egg(0.1f, -0.2f, 0, 0.28f, 0.27f, 0.25f, skin);
        b.egg(0.27f, -0.38f, 0, 0.09f, 0.08f, 0.1f, skin);
        b.eggs(0.2f, -0.1f, 0.16f, 0.14f, 0.11f, 0.11f, skin);
        b.blend(0.05f).limb(0.38f, 0.06f, 0, 0.04f, 0.46f, -0.1f, 0, 0.06f, skin);
        b.eggs(0.41f, -0.12f, 0.045f, 0.045f, 0.035f, 0.035f, skin);
        b.eggs(0.335f, 0.11f, 0.14f, 0.05f, 0.03f, 0.09f, skin);
        b.blend(0.012f).eggs(0.34f, 0.035f, 0.14f, 0.055f, 0.055f, 0.085f, eye(g));
        Material brow = hair;
        b.limbs(0.375f, 0.16f, 0.075f, 0.02f, 0.325f, 0.155f, 0.23f, 0.012f, brow);
        Material lips = Material.of(g.chance(0.6f) ? 0xb04a4a : 0xa86a5c).glossy(0.3f);
        b.blend(0.03f)
                .egg(0.36f, -0.235f, 0, 0.045f, 0.024f, 0.095f, lips)
                .egg(0.355f, -0.272f, 0, 0.045f, 0.028f, 0.08f, lips);
        b.eggs(-0.02f, 0, 0.35f, 0.07f, 0.11f, 0.04f, skin);
        b.blend(0.06f).egg(-0.1f, 0.17f, 0, 0.42f, 0.41f, 0.39f, hair);
        b.limbs(0.2f, 0.42f, 0.06f, 0.11f, 0.08f, 0.28f, 0.31f, 0.12f, hair);
        if (longHair) {
            b.limbs(-0.05f, 0.2f, 0.33f, 0.15f, -0.08f, -0.65f, 0.38f, 0.17f, hair);
            b.egg(-0.25f, -0.25f, 0, 0.25f, 0.6f, 0.36f, hair);
        } else {
            b.eggs(-0.1f, 0.02f, 0.31f, 0.2f, 0.2f, 0.07f, hair);
        }
        return b;
    }

    private static Material eye(Generator g) {
        Rgb iris = Rgb.hex(new int[] {0x5a3a20, 0x3f6a8a, 0x4a7a4a, 0x3a2a1a}[g.below(4)]);
        return s -> {
            s.paint(Rgb.hex(0xdcd4ca));
            float r = Numerics.length(s.ly - 0.035f, Math.abs(s.lz) - 0.14f);
            s.mix(iris, Numerics.smoothstep(0.05f, 0.042f, r));
            s.mix(Rgb.BLACK, Numerics.smoothstep(0.022f, 0.016f, r));
            s.gloss = 0.9f;
        };
    }

    /** A dancer in a wide skirt on a lit floor. */
    static Scene dancer(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY.from(-35, 48).withFill(0.45f));
        int seed = g.noiseSeed() & 0xffff;
        int[] walls = {0x3a3f5a, 0x5a3a44, 0x3f4a44, 0x6a5a70};
        scene.add(new Ground.Wall(Backdrop.WALL, 3, curtain(Rgb.hex(walls[g.below(4)]), seed)));
        scene.add(new Ground(Backdrop.GROUND, 0, Backdrop.wood(Rgb.hex(0x9a7450), seed)));
        Material skin = Material.of(SKINS[g.below(SKINS.length)]);
        Material hair = Material.of(HAIRS[g.below(HAIRS.length)]);
        int[] dresses = {0xf0b8c4, 0xf4f0ea, 0xd83a4a, 0x8ac0e0, 0xe8c84a};
        Rgb dress = Rgb.hex(dresses[g.below(dresses.length)]);
        float lean = g.between(-9, 9);
        Body b = new Body(Backdrop.HERO, Pose.turned(g.between(50, 130), 0, lean)).blend(0.07f);
        b.egg(0, 2.05f, 0, 0.13f, 0.17f, 0.13f, skin)
                .ball(-0.08f, 2.2f, 0, 0.1f, hair)
                .egg(-0.02f, 2.1f, 0, 0.14f, 0.15f, 0.14f, hair);
        b.limb(0, 1.85f, 0, 0.06f, 0, 1.7f, 0, 0.07f, skin);
        b.limb(0, 1.6f, 0, 0.17f, 0, 1.22f, 0, 0.12f, Material.of(dress));
        arm(b, 1, g, skin);
        arm(b, -1, g, skin);
        b.limb(0, 1, 0.05f, 0.11f, 0, 0.55f, 0.02f, 0.075f, skin)
                .limb(0, 0.55f, 0.02f, 0.075f, 0, 0.08f, 0, 0.045f, skin);
        float kick = g.between(0.35f, 0.9f);
        b.limb(0, 1, -0.08f, 0.11f, -0.15f, 0.85f - 0.1f * kick, -0.5f * kick, 0.08f, skin);
        b.limb(-0.15f, 0.85f - 0.1f * kick, -0.5f * kick, 0.08f, -0.3f, 0.55f + 0.3f * kick, -1.1f * kick, 0.04f, skin);
        Material tulle = s -> {
            s.paint(dress);
            float fold = Numerics.sin(Numerics.atan2(s.lz, s.lx) * 13 + s.ly * 6);
            s.scale(0.85f + 0.25f * fold);
            s.tilt(0.25f * fold, 0, 0.25f * fold);
        };
        b.blend(0.05f).add(new Shape.Lathe(0, 0, 0, 0.72f, 0.78f, 0.66f, 0.84f, 0.3f, 1.08f, 0.13f, 1.26f), tulle);
        scene.add(b);
        return scene.camera(stage.eye(0, 1.3f, -5.4f, 0, 1.22f, 0, 0.62f));
    }

    private static void arm(Body b, float side, Generator g, Material skin) {
        float up = g.between(0.05f, 0.65f);
        float ex = 0.08f;
        float ez = side * (0.48f - 0.2f * up);
        float ey = 1.55f + 0.6f * up;
        b.limb(0, 1.65f, side * 0.17f, 0.065f, ex, ey, ez, 0.05f, skin);
        b.limb(ex, ey, ez, 0.05f, ex + 0.1f, ey + 0.42f * up + 0.08f, ez + side * (0.36f - 0.5f * up), 0.035f, skin);
    }

    private static Material curtain(Rgb colour, int seed) {
        return s -> {
            s.paint(colour);
            float fold = Numerics.sin(s.x * 5 + 2 * Noise.at(s.x, s.y * 0.3f, seed));
            s.scale(0.75f + 0.3f * fold);
        };
    }

    /** Somebody walks away under an umbrella along a wet road. */
    static Scene umbrella(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.OVERCAST);
        int seed = g.noiseSeed() & 0xffff;
        scene.add(new Ground(Backdrop.GROUND, 0, s -> {
            s.paint(Rgb.hex(0x6a7078));
            s.scale(0.8f + 0.4f * Noise.fractal(s.x * 0.8f, s.z * 0.8f, 2, seed));
            float wet = Numerics.smoothstep(0.42f, 0.58f, Noise.fractal(s.x * 0.4f, s.z * 0.25f, 2, seed + 1));
            s.tilt(0.04f * (Noise.at(s.x * 5, s.z * 5, seed) - 0.5f), 0, 0);
            s.mirror = 0.25f + 0.6f * wet;
        }));
        Plants plants = new Plants(scene, Season.AUTUMN, g);
        for (int i = 0; i < stage.some(8); i++) {
            float x = (i % 2 == 0 ? 1 : -1) * g.between(3, 4.6f);
            plants.broadleaf(30 + i, x, 0, 2 + i * 2.2f, g.between(3.6f, 4.6f));
        }
        int[] shades = {0xc8303a, 0xe0b030, 0x2f6aa8, 0x2c3038, 0xd8608a};
        Rgb shade = Rgb.hex(shades[g.below(shades.length)]);
        Material coat = Material.of(CLOTHES[g.below(CLOTHES.length)]).mottled(0.3f, 0.3f);
        Material dark = Material.of(0x2c2c34);
        Body b = new Body(Backdrop.HERO, Pose.turned(-90 + g.between(-20, 20), 0, 0)).blend(0.08f);
        b.limb(0, 1.35f, 0, 0.24f, 0, 0.72f, 0, 0.33f, coat).ball(0, 1.78f, 0, 0.16f, Material.of(HAIRS[g.below(6)]));
        b.limbs(0, 1.35f, 0.24f, 0.09f, 0.08f, 0.9f, 0.32f, 0.08f, coat);
        float step = g.between(0.1f, 0.22f);
        b.limb(step, 0.6f, 0.13f, 0.11f, step * 1.8f, 0.08f, 0.13f, 0.07f, dark);
        b.limb(-step, 0.6f, -0.13f, 0.11f, -step * 1.8f, 0.08f, -0.13f, 0.07f, dark);
        b.blend(0.01f).limb(0.12f, 1.2f, 0.2f, 0.025f, 0.05f, 2.5f, 0.08f, 0.025f, dark);
        Material panels = s -> {
            s.paint(shade);
            s.scale(0.75f + 0.35f * Math.abs(Numerics.sin(Numerics.atan2(s.lz, s.lx) * 4)));
        };
        Body dome = new Body(
                        Backdrop.HERO + 1, Pose.turned(0, 0, g.between(-10, 10)).moved(0, 0.1f, 0))
                .blend(0.01f);
        dome.add(
                new Shape.Lathe(
                        0.05f, 1.88f, 0.08f, 0.95f, 0.02f, 0.86f, 0.25f, 0.55f, 0.48f, 0.2f, 0.6f, 0.01f, 0.63f),
                panels);
        dome.carve(new Shape.Ellipsoid(0.05f, 1.72f, 0.08f, 0.98f, 0.3f, 0.98f), dark);
        scene.add(b).add(dome);
        return scene.camera(stage.eye(0, 1.5f, -5.4f, 0, 1.3f, 0, 0.68f));
    }
}
