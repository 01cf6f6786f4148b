package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Body;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Stage;

/** A sitting cat. */
final class Cats {
    private Cats() {}

    static Scene cat(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        Backdrop.meadow(scene, stage);
        float side = g.chance(0.5f) ? 1 : -1;
        float yaw = 90 - side * g.between(20, 55);
        Material coat = coat(g);
        Material chest = g.chance(0.5f) ? Material.of(0xf2e9dc).rough(0.06f, 0.5f) : coat;
        scene.add(body(Pose.at(0, 0, 0).rotate(yaw, 0, 0), coat, chest));
        float lean = yaw + (90 - yaw) * g.between(0.4f, 0.9f);
        float a = yaw * Numerics.PI / 180;
        Pose head = Pose.at(0, 0, 0)
                .rotate(lean, 0, g.between(-4, 4))
                .moved(0.27f * Numerics.cos(a), 1.38f, -0.27f * Numerics.sin(a));
        scene.add(head(head.scaled(1.12f), coat, chest, g));
        return scene.camera(stage.eye(0, 1.25f, -4.6f, 0, 0.84f, 0, 0.58f));
    }

    private static Material coat(Generator g) {
        int[] coats = {0xd98a3d, 0x8f8a86, 0x3a3634, 0xe8dccb, 0xa87a50};
        int pick = g.below(coats.length);
        Rgb base = Rgb.hex(coats[pick]);
        Rgb stripe = base.times(pick == 2 ? 1.6f : 0.42f);
        boolean tabby = pick != 3 && g.chance(0.75f);
        return s -> {
            s.paint(base);
            if (tabby) {
                float wave = Numerics.sin(s.ly * 17 + 4 * s.lx + 2.5f * Numerics.sin(s.lz * 6 + s.lx * 5));
                s.mix(stripe, 0.75f * Numerics.smoothstep(0.25f, 0.75f, wave));
            }
            s.shake(0.05f, 0.55f);
        };
    }

    private static Body body(Pose pose, Material coat, Material chest) {
        Body b = new Body(Backdrop.HERO, pose).blend(0.16f);
        b.egg(-0.12f, 0.44f, 0, 0.5f, 0.46f, 0.42f, coat);
        b.egg(0.1f, 0.8f, 0, 0.3f, 0.45f, 0.29f, coat);
        b.eggs(-0.02f, 0.28f, 0.31f, 0.34f, 0.3f, 0.16f, coat);
        b.egg(0.25f, 0.85f, 0, 0.18f, 0.32f, 0.19f, chest);
        b.blend(0.07f).limbs(0.3f, 0.65f, 0.14f, 0.13f, 0.38f, 0.08f, 0.15f, 0.09f, coat);
        b.eggs(0.44f, 0.06f, 0.15f, 0.13f, 0.075f, 0.1f, chest);
        b.eggs(0.24f, 0.07f, 0.36f, 0.2f, 0.085f, 0.11f, coat);
        b.limb(-0.55f, 0.16f, 0, 0.12f, -0.6f, 0.12f, -0.4f, 0.1f, coat);
        b.limb(-0.6f, 0.12f, -0.4f, 0.1f, -0.25f, 0.1f, -0.66f, 0.09f, coat);
        b.limb(-0.25f, 0.1f, -0.66f, 0.09f, 0.22f, 0.09f, -0.62f, 0.06f, coat);
        return b;
    }

    private static Body head(Pose pose, Material coat, Material muzzle, Generator g) {
        Rgb iris = Rgb.hex(new int[] {0x9fc24a, 0xe0b040, 0x5fa8c8}[g.below(3)]);
        Body b = new Body(Backdrop.HERO, pose).blend(0.06f);
        b.egg(0, 0, 0, 0.28f, 0.27f, 0.33f, coat);
        b.eggs(0.1f, -0.1f, 0.18f, 0.16f, 0.13f, 0.14f, coat);
        b.limbs(0.02f, 0.14f, 0.2f, 0.13f, 0, 0.44f, 0.27f, 0.012f, coat);
        b.blend(0.02f).limbs(0.08f, 0.17f, 0.2f, 0.075f, 0.05f, 0.36f, 0.255f, 0.01f, Material.of(0xd89a90));
        b.blend(0.05f).egg(0.21f, -0.11f, 0, 0.12f, 0.09f, 0.13f, muzzle);
        b.blend(0.01f).egg(0.325f, -0.06f, 0, 0.03f, 0.025f, 0.04f, Material.of(0xc06a6a));
        b.eggs(0.21f, 0.045f, 0.125f, 0.06f, 0.075f, 0.075f, eye(iris));
        return b;
    }

    private static Material eye(Rgb iris) {
        return s -> {
            s.paint(iris);
            float px = (Math.abs(s.lz) - 0.13f) / 0.028f;
            float py = (s.ly - 0.045f) / 0.065f;
            s.mix(Rgb.BLACK, Numerics.smoothstep(1.2f, 0.8f, px * px + py * py));
            s.gloss = 1;
            s.glow = 0.25f;
        };
    }
}
