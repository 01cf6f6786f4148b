package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Body;
import org.viperstudio.gallery.scene.Foliage;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Limbs;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Shape;
import org.viperstudio.gallery.scene.Stage;

/** Birds on branches, and a butterfly. */
final class Birds {
    private Birds() {}

    private static void branch(Scene scene, Stage stage, Generator g) {
        Limbs wood = new Limbs(Backdrop.FAR, Nature.bark(0x6a5442));
        float rise = g.between(-0.25f, 0.25f);
        wood.rod(-3.4f, -0.12f - rise, 0.1f, 0.16f, 3.4f, -0.1f + rise, 0, 0.09f);
        wood.rod(1, -0.05f, 0, 0.08f, 2.2f, 0.8f, 0.4f, 0.03f);
        scene.add(wood);
        Rgb leaf = Nature.leafColour(stage.season(), g.next());
        Foliage leaves = new Foliage(Backdrop.FAR, Nature.leaves(leaf, 0.12f, 3), 0.12f, 0.45f, 5);
        for (int i = 0; i < stage.some(9); i++) {
            float x = g.between(0.9f, 2.6f) * (i % 3 == 0 ? -1 : 1);
            leaves.ball(x, g.between(-0.1f, 0.8f), g.between(-0.2f, 0.5f), g.between(0.14f, 0.26f));
        }
        if (stage.some(9) > 0) {
            scene.add(leaves);
        }
        woods(scene, stage, g);
    }

    private static void woods(Scene scene, Stage stage, Generator g) {
        Plants plants = new Plants(scene, stage.season(), g);
        for (int i = 0; i < stage.some(5); i++) {
            float x = (i - 2) * 6 + g.signed() * 2;
            plants.broadleaf(Backdrop.FAR + 30 + i, x, -7, g.between(13, 22), g.between(7, 9));
        }
    }

    static Scene bird(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        branch(scene, stage, g);
        int[][] plumages = {
            {0x3f78b8, 0xe88a4a}, {0xc0392b, 0xd8a090}, {0xe0b63a, 0xf2e8b0}, {0x5a8a4a, 0xe8e0a0}, {0x7a5a48, 0xd86a3a}
        };
        int[] p = plumages[g.below(plumages.length)];
        Material back = Material.of(p[0]).rough(0.07f, 0.5f);
        Material breast = Material.of(p[1]).rough(0.08f, 0.5f);
        Material wing = Material.of(Rgb.hex(p[0]).times(0.6f)).rough(0.05f, 0.8f);
        Body b = new Body(Backdrop.HERO, Backdrop.turned(g, 8, 40)).blend(0.12f);
        b.egg(0, 0.5f, 0, 0.42f, 0.38f, 0.34f, back);
        b.egg(0.16f, 0.44f, 0, 0.3f, 0.34f, 0.3f, breast);
        b.egg(0.32f, 0.9f, 0, 0.27f, 0.25f, 0.24f, back);
        b.limb(-0.3f, 0.45f, 0, 0.16f, -0.95f, 0.2f, 0, 0.09f, wing);
        b.blend(0.03f);
        b.add(
                new Shape.Turned(
                        new Shape.Ellipsoid(0, 0, 0, 0.48f, 0.2f, 0.08f),
                        Pose.turned(0, 0, 22).moved(-0.16f, 0.5f, 0.31f)),
                wing);
        b.add(
                new Shape.Turned(
                        new Shape.Ellipsoid(0, 0, 0, 0.48f, 0.2f, 0.08f),
                        Pose.turned(0, 0, 22).moved(-0.16f, 0.5f, -0.31f)),
                wing);
        b.limb(0.53f, 0.9f, 0, 0.08f, 0.82f, 0.86f, 0, 0.012f, Material.of(0xe8a83a));
        b.eggs(0.44f, 0.97f, 0.175f, 0.05f, 0.05f, 0.05f, Material.of(0x0e0c0c).glossy(1));
        b.limbs(0.08f, 0.2f, 0.1f, 0.03f, 0.1f, -0.02f, 0.1f, 0.03f, Material.of(0x8a5a3a));
        scene.add(b);
        return scene.camera(stage.eye(0, 0.75f, -4.4f, 0, 0.5f, 0, 0.5f));
    }

    static Scene owl(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.GOLDEN);
        branch(scene, stage, g);
        int[] coats = {0x8a6a4c, 0xa89078, 0x6a5a50, 0xd8ccb8};
        Rgb coat = Rgb.hex(coats[g.below(coats.length)]);
        Material feathers = Material.of(coat)
                .patched(Material.of(coat.times(0.5f)), 0.12f, 0.5f, 3)
                .rough(0.07f, 0.5f);
        Material chest = Material.of(coat.mix(Rgb.WHITE, 0.45f)).patched(Material.of(coat.times(0.6f)), 0.1f, 0.58f, 8);
        Material disc = Material.of(coat.mix(Rgb.WHITE, 0.6f)).rough(0.05f, 0.3f);
        Body b = new Body(Backdrop.HERO, Pose.turned(90 + g.between(-22, 22), 0, 0)).blend(0.12f);
        b.egg(0, 0.6f, 0, 0.42f, 0.62f, 0.46f, feathers);
        b.egg(0.14f, 0.55f, 0, 0.32f, 0.5f, 0.34f, chest);
        b.egg(0.02f, 1.28f, 0, 0.4f, 0.36f, 0.46f, feathers);
        b.blend(0.04f).limbs(0.05f, 1.5f, 0.26f, 0.12f, 0.02f, 1.82f, 0.42f, 0.015f, feathers);
        b.egg(0, 0.6f, 0.42f, 0.3f, 0.52f, 0.12f, feathers).egg(0, 0.6f, -0.42f, 0.3f, 0.52f, 0.12f, feathers);
        b.blend(0.02f).eggs(0.3f, 1.32f, 0.19f, 0.12f, 0.2f, 0.2f, disc);
        b.eggs(0.37f, 1.32f, 0.19f, 0.09f, 0.13f, 0.13f, eye(g));
        b.limb(0.42f, 1.22f, 0, 0.06f, 0.46f, 1.06f, 0, 0.015f, Material.of(0xd8a030));
        b.limbs(0.25f, 0.03f, 0.14f, 0.07f, 0.34f, -0.08f, 0.14f, 0.06f, Material.of(0xc89a4a));
        scene.add(b);
        return scene.camera(stage.eye(0, 1, -4.6f, 0, 0.86f, 0, 0.6f));
    }

    private static Material eye(Generator g) {
        Rgb iris = Rgb.hex(g.chance(0.6f) ? 0xf0b020 : 0xe07020);
        return s -> {
            s.paint(iris);
            float py = s.ly - 1.32f;
            float pz = Math.abs(s.lz) - 0.19f;
            s.mix(Rgb.BLACK, Numerics.smoothstep(0.075f, 0.06f, Numerics.length(py, pz)));
            s.gloss = 1;
            s.glow = 0.25f;
        };
    }

    static Scene butterfly(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        Backdrop.meadow(scene, stage);
        int[] colours = {0xe8842a, 0x3f8ad8, 0xe8d040, 0xd85a9a, 0x8a5ad0};
        Material wings = wing(Rgb.hex(colours[g.below(colours.length)]));
        float lean = g.between(-18, 18);
        float[] fore = {0, 0, 0.35f, 0.55f, 0.95f, 0.95f, 1.3f, 0.9f, 1.22f, 0.4f, 0.85f, -0.02f, 0.3f, -0.12f};
        float[] hind = {0, -0.05f, 0.4f, -0.1f, 0.86f, -0.12f, 0.95f, -0.5f, 0.7f, -0.86f, 0.42f, -0.8f, 0.12f, -0.45f};
        for (int side = -1; side <= 1; side += 2) {
            float flap = g.between(12, 30);
            Pose pose = Pose.turned(side > 0 ? -flap : 180 + flap, 0, side > 0 ? lean : -lean)
                    .moved(0, 1.35f, 0);
            Body b = new Body(Backdrop.HERO, pose).blend(0.01f);
            b.add(new Shape.Plate(0.03f, 0, 0, 0.012f, fore), wings)
                    .add(new Shape.Plate(0.03f, 0, 0.02f, 0.012f, hind), wings);
            scene.add(b);
        }
        Body body = new Body(Backdrop.HERO, Pose.turned(0, 0, lean).moved(0, 1.35f, -0.03f)).blend(0.05f);
        Material dark = Material.of(0x2a1f1a).rough(0.04f, 0.5f);
        body.egg(0, 0.1f, 0, 0.08f, 0.22f, 0.08f, dark).limb(0, -0.1f, 0, 0.07f, 0, -0.55f, 0, 0.03f, dark);
        body.ball(0, 0.36f, 0, 0.085f, dark);
        body.limb(0.02f, 0.4f, 0, 0.015f, 0.25f, 0.85f, -0.05f, 0.022f, dark);
        body.limb(-0.02f, 0.4f, 0, 0.015f, -0.25f, 0.85f, -0.05f, 0.022f, dark);
        scene.add(body);
        return scene.camera(stage.eye(0, 1.7f, -4.6f, 0, 1.35f, 0, 0.62f));
    }

    private static Material wing(Rgb colour) {
        Rgb dark = Rgb.hex(0x1c1614);
        Rgb light = colour.mix(Rgb.WHITE, 0.45f);
        return s -> {
            float r = Numerics.length(s.lx, s.ly);
            float angle = Numerics.atan2(s.ly, s.lx);
            s.paint(colour);
            s.mix(light, Numerics.smoothstep(0.7f, 0.2f, r));
            float vein = Math.abs(Numerics.fraction(angle * 3.2f) - 0.5f) * r;
            s.mix(dark, Numerics.smoothstep(0.035f, 0.015f, vein) * Numerics.smoothstep(0.15f, 0.35f, r));
            boolean hindWing = s.ly < -0.08f;
            float rim = hindWing ? r / 0.98f : r / 1.3f;
            s.mix(dark, Numerics.smoothstep(0.74f, 0.82f, rim));
            float spot = Numerics.length(Numerics.fraction(angle * 4.5f) - 0.5f, (rim - 0.9f) * 7);
            s.mix(Rgb.WHITE, Numerics.smoothstep(0.32f, 0.2f, spot));
        };
    }
}
