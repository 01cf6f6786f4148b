package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.scene.Body;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Shape;
import org.viperstudio.gallery.scene.Stage;

/** A standing dog and a sitting rabbit. */
final class Dogs {
    private Dogs() {}

    static Scene dog(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        Backdrop.meadow(scene, stage);
        int[] coats = {0xc98d4e, 0xe8dcc4, 0x6b4a34, 0x4a4440, 0xd9b27c};
        Rgb base = Rgb.hex(coats[g.below(coats.length)]);
        Material plain = Material.of(base).rough(0.06f, 0.6f);
        Material coat = g.chance(0.5f)
                ? plain.patched(Material.of(0xf4efe6), 0.45f, 0.55f, g.below(999))
                : plain.mottled(0.3f, 0.25f);
        Material dark = Material.of(base.times(0.45f)).rough(0.06f, 0.5f);
        Pose pose = Backdrop.turned(g, 12, 40);
        Body b = new Body(Backdrop.HERO, pose).blend(0.16f);
        b.limb(-0.55f, 0.92f, 0, 0.27f, 0.4f, 0.95f, 0, 0.34f, coat);
        b.blend(0.1f).limbs(0.42f, 0.75f, 0.18f, 0.14f, 0.44f, 0.1f, 0.19f, 0.085f, coat);
        b.limbs(-0.6f, 0.8f, 0.16f, 0.18f, -0.52f, 0.42f, 0.19f, 0.1f, coat);
        b.limbs(-0.52f, 0.42f, 0.19f, 0.095f, -0.6f, 0.1f, 0.19f, 0.075f, coat);
        b.eggs(0.5f, 0.06f, 0.19f, 0.15f, 0.075f, 0.1f, Material.of(0xf0e8dc));
        b.eggs(-0.54f, 0.06f, 0.19f, 0.14f, 0.07f, 0.09f, coat);
        b.limb(-0.8f, 1.0f, 0, 0.09f, -1.1f, 1.3f, 0, 0.07f, coat);
        b.limb(-1.1f, 1.3f, 0, 0.07f, -1.12f, 1.6f, 0, 0.035f, coat);
        b.limb(0.5f, 1.05f, 0, 0.25f, 0.78f, 1.4f, 0, 0.2f, coat);
        scene.add(b).add(head(pose.moved(0, 0, 0), coat, dark, g));
        return scene.camera(stage.eye(0, 1.2f, -4.6f, 0, 0.92f, 0, 0.66f));
    }

    private static Body head(Pose body, Material coat, Material dark, Generator g) {
        float x = body.worldOf(0.9f, 1.52f, 0)[0];
        float z = body.worldOf(0.9f, 1.52f, 0)[2];
        float towards = body.xx() > 0 ? g.between(30, 65) : 180 - g.between(30, 65);
        Body b = new Body(
                        Backdrop.HERO,
                        Pose.turned(towards, 0, 0).moved(x, 1.55f, z).scaled(1.12f))
                .blend(0.07f);
        b.egg(0, 0, 0, 0.27f, 0.25f, 0.26f, coat);
        b.limb(0.15f, -0.06f, 0, 0.15f, 0.44f, -0.11f, 0, 0.105f, coat);
        b.limb(0.15f, -0.16f, 0, 0.1f, 0.38f, -0.21f, 0, 0.07f, coat);
        b.blend(0.03f)
                .egg(
                        0.53f,
                        -0.06f,
                        0,
                        0.06f,
                        0.055f,
                        0.075f,
                        Material.of(0x201c1c).glossy(0.8f));
        b.egg(0.42f, -0.29f, 0, 0.08f, 0.09f, 0.045f, Material.of(0xd8606a));
        b.add(
                new Shape.Turned(
                        new Shape.Ellipsoid(0, -0.2f, 0, 0.13f, 0.27f, 0.05f),
                        Pose.turned(0, 14, 0).moved(-0.06f, 0.14f, 0.25f)),
                dark);
        b.add(
                new Shape.Turned(
                        new Shape.Ellipsoid(0, -0.2f, 0, 0.13f, 0.27f, 0.05f),
                        Pose.turned(0, -14, 0).moved(-0.06f, 0.14f, -0.25f)),
                dark);
        b.eggs(0.215f, 0.08f, 0.11f, 0.045f, 0.05f, 0.05f, Material.of(0x1c1412).glossy(1));
        return b;
    }

    static Scene rabbit(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        Backdrop.meadow(scene, stage);
        int[] coats = {0xb89a7c, 0xf0ebe4, 0x8a7a6c, 0x6e5a4a};
        Material coat =
                Material.of(coats[g.below(coats.length)]).mottled(0.15f, 0.3f).rough(0.05f, 0.6f);
        Material white = Material.of(0xf8f4ee).rough(0.06f, 0.4f);
        Pose pose = Backdrop.turned(g, 15, 50);
        Body b = new Body(Backdrop.HERO, pose).blend(0.12f);
        b.egg(-0.2f, 0.42f, 0, 0.52f, 0.42f, 0.36f, coat);
        b.eggs(-0.25f, 0.26f, 0.24f, 0.3f, 0.26f, 0.16f, coat);
        b.egg(0.2f, 0.42f, 0, 0.26f, 0.32f, 0.24f, coat);
        b.ball(-0.72f, 0.36f, 0, 0.15f, white);
        b.limbs(0.28f, 0.3f, 0.12f, 0.09f, 0.38f, 0.07f, 0.13f, 0.065f, coat);
        b.eggs(0.0f, 0.07f, 0.25f, 0.26f, 0.075f, 0.1f, white);
        b.egg(0.42f, 0.86f, 0, 0.26f, 0.22f, 0.21f, coat);
        b.egg(0.6f, 0.79f, 0, 0.11f, 0.1f, 0.12f, white);
        b.blend(0.05f).limbs(0.34f, 1.0f, 0.1f, 0.07f, 0.2f, 1.4f, 0.17f, 0.095f, coat);
        b.limbs(0.2f, 1.4f, 0.17f, 0.095f, 0.14f, 1.68f, 0.2f, 0.03f, coat);
        b.blend(0.01f).limbs(0.37f, 1.05f, 0.12f, 0.03f, 0.25f, 1.5f, 0.195f, 0.045f, Material.of(0xe0a8a0));
        b.egg(0.705f, 0.82f, 0, 0.03f, 0.025f, 0.035f, Material.of(0xc87880));
        b.eggs(
                0.545f,
                0.91f,
                0.155f,
                0.05f,
                0.06f,
                0.045f,
                Material.of(0x2a1a18).glossy(1));
        scene.add(b);
        return scene.camera(stage.eye(0, 1, -4.2f, 0, 0.76f, 0, 0.58f));
    }
}
