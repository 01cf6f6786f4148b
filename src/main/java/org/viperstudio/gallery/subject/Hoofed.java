package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.scene.Body;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Shape;
import org.viperstudio.gallery.scene.Stage;

/** Large animals: horse and elephant. */
final class Hoofed {
    private Hoofed() {}

    static Scene horse(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        Backdrop.meadow(scene, stage);
        int[] coats = {0x8a4f2c, 0x4a3428, 0xe6ded2, 0xb98a55, 0x2c2624};
        int[] manes = {0x2c1c14, 0x1a1412, 0xb8b0a8, 0xf0e0bc, 0x141212};
        int pick = g.below(coats.length);
        Material coat = Material.of(coats[pick]).mottled(0.5f, 0.2f).glossy(0.25f);
        Material mane = Material.of(manes[pick]).rough(0.05f, 0.9f);
        Body b = new Body(Backdrop.HERO, Backdrop.turned(g, 5, 32)).blend(0.2f);
        b.limb(-0.6f, 1.45f, 0, 0.4f, 0.55f, 1.42f, 0, 0.4f, coat);
        b.egg(0.72f, 1.5f, 0, 0.34f, 0.44f, 0.33f, coat);
        leg(b, 0.66f, 0.2f, g.between(-0.05f, 0.25f), coat, mane);
        leg(b, 0.6f, -0.2f, g.between(-0.25f, 0.1f), coat, mane);
        leg(b, -0.72f, 0.2f, g.between(-0.3f, 0), coat, mane);
        leg(b, -0.66f, -0.2f, g.between(0, 0.3f), coat, mane);
        b.blend(0.14f).limb(0.8f, 1.65f, 0, 0.3f, 1.28f, 2.4f, 0, 0.17f, coat);
        b.limb(1.26f, 2.45f, 0, 0.19f, 1.72f, 2.08f, 0, 0.105f, coat);
        b.egg(1.73f, 2.05f, 0, 0.1f, 0.11f, 0.1f, mane);
        b.blend(0.04f).limbs(1.2f, 2.55f, 0.09f, 0.06f, 1.22f, 2.78f, 0.12f, 0.012f, coat);
        b.eggs(1.4f, 2.42f, 0.14f, 0.045f, 0.045f, 0.035f, Material.of(0x120e0c).glossy(1));
        b.limb(1.2f, 2.62f, 0, 0.09f, 0.95f, 2.35f, 0, 0.13f, mane);
        b.limb(0.95f, 2.35f, 0, 0.13f, 0.55f, 1.8f, 0, 0.11f, mane);
        b.limb(-0.98f, 1.6f, 0, 0.08f, -1.3f, 1.3f, 0, 0.13f, mane);
        b.limb(-1.3f, 1.3f, 0, 0.13f, -1.36f, 0.6f, 0, 0.04f, mane);
        scene.add(b);
        return scene.camera(stage.eye(0, 1.5f, -6, 0.12f, 1.42f, 0, 0.74f));
    }

    private static Shape ear(float side) {
        Pose pose = Pose.turned(side * 28, side * 12, 0).moved(0.72f, 1.85f, side * 0.62f);
        return new Shape.Turned(new Shape.Ellipsoid(0, 0, 0, 0.5f, 0.68f, 0.09f), pose);
    }

    private static void leg(Body b, float x, float z, float step, Material coat, Material hoof) {
        float knee = x + step * 0.8f;
        float foot = x + step * (x > 0 ? 0.8f : 1.4f);
        b.blend(0.12f).limb(x, 1.25f, z, 0.2f, knee, 0.72f, z, 0.095f, coat);
        b.blend(0.05f).limb(knee, 0.72f, z, 0.09f, foot, 0.16f, z, 0.06f, coat);
        b.limb(foot, 0.16f, z, 0.07f, foot + 0.05f, 0.05f, z, 0.09f, hoof);
    }

    static Scene elephant(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        Backdrop.meadow(scene, stage);
        Material hide = Material.of(new int[] {0x8c8a8c, 0x9a8e84, 0x77797f}[g.below(3)])
                .mottled(0.3f, 0.35f)
                .rough(0.1f, 0.35f);
        Material ivory = Material.of(0xf2ead4).glossy(0.4f);
        Body b = new Body(Backdrop.HERO, Backdrop.turned(g, 20, 55)).blend(0.25f);
        b.egg(-0.1f, 1.55f, 0, 1.15f, 0.85f, 0.75f, hide);
        b.egg(1.05f, 1.95f, 0, 0.55f, 0.6f, 0.5f, hide);
        b.blend(0.12f).limbs(0.6f, 1.1f, 0.42f, 0.3f, 0.65f, 0.2f, 0.42f, 0.25f, hide);
        b.limbs(-0.75f, 1.2f, 0.42f, 0.34f, -0.75f, 0.2f, 0.42f, 0.26f, hide);
        float curl = g.between(-0.1f, 0.5f);
        b.limb(1.45f, 1.8f, 0, 0.28f, 1.78f, 1.2f, 0, 0.19f, hide);
        b.limb(1.78f, 1.2f, 0, 0.19f, 1.85f, 0.7f, 0, 0.14f, hide);
        b.limb(1.85f, 0.7f, 0, 0.14f, 1.95f + curl * 0.6f, 0.4f + curl * 0.7f, 0, 0.09f, hide);
        b.blend(0.06f).add(ear(1), hide).add(ear(-1), hide);
        b.limbs(1.42f, 1.5f, 0.24f, 0.085f, 1.95f, 1.25f, 0.32f, 0.06f, ivory);
        b.limbs(1.95f, 1.25f, 0.32f, 0.06f, 2.2f, 1.4f, 0.33f, 0.02f, ivory);
        b.eggs(1.48f, 2.1f, 0.33f, 0.05f, 0.05f, 0.04f, Material.of(0x14100e).glossy(1));
        b.limb(-1.2f, 1.7f, 0, 0.06f, -1.4f, 1.0f, 0, 0.04f, hide);
        scene.add(b);
        return scene.camera(stage.eye(0, 1.6f, -7, 0.3f, 1.35f, 0, 0.66f));
    }
}
