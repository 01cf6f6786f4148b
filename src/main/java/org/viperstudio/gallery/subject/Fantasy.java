package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Body;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Shape;
import org.viperstudio.gallery.scene.Stage;
import org.viperstudio.gallery.scene.Terrain;

/** Creatures and machines that are nowhere else. */
final class Fantasy {
    private Fantasy() {}

    static Scene dragon(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.GOLDEN);
        int seed = g.noiseSeed() & 0xffff;
        Terrain crag = new Terrain(
                Backdrop.GROUND, -40, -8, 80, (x, z) -> height(x, z, seed), Nature.rock(Rgb.hex(0x6f665e), seed));
        scene.add(crag);
        int[] hides = {0x3f7a4a, 0xa83a30, 0x3a5a8a, 0x5a4a78, 0x2f7a78};
        Rgb hide = Rgb.hex(hides[g.below(hides.length)]);
        Material scales = Material.of(hide)
                .patched(Material.of(hide.times(0.55f)), 0.1f, 0.52f, 3)
                .rough(0.08f, 0.9f)
                .glossy(0.4f);
        Material belly = Material.of(hide.mix(Rgb.hex(0xf0d8a0), 0.6f)).rough(0.06f, 0.4f);
        Material horn = Material.of(0xe8dcc0).glossy(0.3f);
        Pose pose = Backdrop.turned(g, 10, 35);
        Body b = new Body(Backdrop.HERO, pose).blend(0.14f);
        b.egg(0, 0.85f, 0, 0.75f, 0.48f, 0.42f, scales).egg(0.2f, 0.75f, 0, 0.5f, 0.4f, 0.36f, belly);
        b.limb(0.55f, 1.05f, 0, 0.28f, 0.95f, 1.65f, 0, 0.18f, scales)
                .limb(0.95f, 1.65f, 0, 0.18f, 0.9f, 2.1f, 0, 0.15f, scales);
        b.limb(0.92f, 2.15f, 0, 0.2f, 1.4f, 2.05f, 0, 0.11f, scales)
                .limb(0.98f, 2.0f, 0, 0.1f, 1.34f, 1.84f, 0, 0.06f, belly);
        b.limb(-0.6f, 0.8f, 0, 0.3f, -1.25f, 0.45f, 0, 0.18f, scales)
                .limb(-1.25f, 0.45f, 0, 0.18f, -1.8f, 0.4f, -0.3f, 0.1f, scales);
        b.limb(-1.8f, 0.4f, -0.3f, 0.1f, -2.1f, 0.75f, -0.4f, 0.04f, scales)
                .egg(-2.15f, 0.88f, -0.42f, 0.08f, 0.2f, 0.14f, horn);
        b.blend(0.08f).limbs(0.35f, 0.7f, 0.3f, 0.18f, 0.5f, 0.12f, 0.36f, 0.1f, scales);
        b.limbs(-0.35f, 0.7f, 0.3f, 0.24f, -0.25f, 0.12f, 0.4f, 0.12f, scales);
        b.eggs(0.6f, 0.06f, 0.36f, 0.2f, 0.08f, 0.13f, scales).eggs(-0.12f, 0.06f, 0.4f, 0.22f, 0.08f, 0.14f, scales);
        b.blend(0.03f).limbs(0.85f, 2.25f, 0.12f, 0.07f, 0.5f, 2.6f, 0.22f, 0.012f, horn);
        b.eggs(1.12f, 2.2f, 0.15f, 0.06f, 0.05f, 0.04f, Material.of(0xffc030).glowing(0.8f));
        for (int i = 0; i < 6; i++) {
            float u = i / 5f;
            b.limb(0.75f - 1.7f * u, 1.5f - 0.75f * u, 0, 0.08f, 0.62f - 1.75f * u, 1.75f - 0.85f * u, 0, 0.01f, horn);
        }
        scene.add(b).add(wing(pose, 1, hide)).add(wing(pose, -1, hide));
        return scene.camera(stage.eye(0, 1.5f, -6, -0.1f, 1.45f, 0, 0.76f));
    }

    private static float height(float x, float z, int seed) {
        float far = Numerics.smoothstep(3, 16, Numerics.length(x, z));
        return far * (7 * Noise.ridged(x * 0.07f, z * 0.07f, 4, seed) - 2.2f)
                + 0.15f * Noise.fractal(x, z, 2, seed)
                - 0.1f;
    }

    private static Body wing(Pose pose, float side, Rgb hide) {
        Rgb skin = hide.mix(Rgb.hex(0xe8a060), 0.55f);
        Material membrane = s -> {
            s.paint(skin);
            float ray = Math.abs(Numerics.fraction(Numerics.atan2(s.ly + 0.1f, s.lx + 0.02f) * 2.1f) - 0.5f);
            s.mix(hide.times(0.6f), Numerics.smoothstep(0.1f, 0.03f, ray));
        };
        float[] sail = {
            0, 0, 0.15f, 0.75f, 0.05f, 1.65f, -0.45f, 1.35f, -0.75f, 1.5f, -0.95f, 1.05f, -1.35f, 1.05f, -1.2f, 0.6f,
            -1.5f, 0.3f, -0.9f, 0.15f, -0.5f, -0.1f
        };
        Pose local = Pose.turned(0, side * -28, 0).moved(0.25f, 1.15f, side * 0.25f);
        Body b = new Body(Backdrop.HERO + 1, pose).blend(0.02f);
        b.add(new Shape.Turned(new Shape.Plate(0, 0, 0, 0.02f, sail), local), s -> {
            float x = s.lx;
            float y = s.ly;
            s.lx = x - 0.25f;
            s.ly = y - 1.15f;
            membrane.apply(s);
        });
        return b;
    }

    static Scene robot(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        Backdrop.studio(scene, stage);
        int[] paints = {0xc84a3a, 0x4a8ab0, 0xe0a83a, 0x9aa4a8, 0x6aa080};
        Rgb paint = Rgb.hex(paints[g.below(paints.length)]);
        Material shell = Material.of(paint).mottled(0.4f, 0.15f).glossy(0.8f);
        Material steel = Material.of(0x8a9098).glossy(0.9f);
        Material light = Material.of(g.chance(0.5f) ? 0x60e0ff : 0xffd040).glowing(1.1f);
        Body b = new Body(Backdrop.HERO, Pose.turned(90 + g.between(-38, 38), 0, 0)).blend(0.02f);
        b.add(new Shape.Box(0, 1.2f, 0, 0.32f, 0.42f, 0.42f, 0.08f), shell);
        b.add(new Shape.Box(0, 1.98f, 0, 0.3f, 0.27f, 0.36f, 0.08f), shell);
        b.limb(0, 1.6f, 0, 0.1f, 0, 1.75f, 0, 0.1f, steel);
        b.eggs(0.29f, 2.02f, 0.16f, 0.06f, 0.1f, 0.1f, light);
        b.add(new Shape.Box(0.3f, 1.83f, 0, 0.03f, 0.035f, 0.19f, 0.02f), Material.of(0x30343a));
        b.limb(0, 2.24f, 0, 0.025f, 0, 2.55f, 0, 0.02f, steel).ball(0, 2.58f, 0, 0.07f, light);
        b.add(new Shape.Box(0.32f, 1.28f, 0, 0.02f, 0.18f, 0.26f, 0.02f), Material.of(0xe8e4da));
        b.ball(0.34f, 1.34f, 0.12f, 0.06f, Material.of(0xd84040).glossy(0.8f)).ball(0.34f, 1.34f, -0.08f, 0.06f, light);
        float wave = g.between(-0.3f, 0.75f);
        b.eggs(0, 1.45f, 0.5f, 0.13f, 0.13f, 0.12f, steel);
        b.limb(0, 1.45f, 0.55f, 0.085f, 0.1f, 1.1f + 0.6f * wave, 0.82f, 0.085f, steel)
                .limb(0.1f, 1.1f + 0.6f * wave, 0.82f, 0.09f, 0.25f, 1 + 1.2f * wave, 0.85f, 0.11f, shell);
        b.limb(0, 1.45f, -0.55f, 0.085f, 0.05f, 1.05f, -0.72f, 0.085f, steel)
                .limb(0.05f, 1.05f, -0.72f, 0.09f, 0.2f, 0.75f, -0.7f, 0.11f, shell);
        b.limbs(0, 0.8f, 0.22f, 0.1f, 0, 0.2f, 0.24f, 0.1f, steel);
        b.add(new Shape.Box(0.08f, 0.1f, 0.25f, 0.26f, 0.1f, 0.16f, 0.06f), shell)
                .add(new Shape.Box(0.08f, 0.1f, -0.25f, 0.26f, 0.1f, 0.16f, 0.06f), shell);
        scene.add(b);
        return scene.camera(stage.eye(0, 1.5f, -5.2f, 0, 1.25f, 0, 0.62f));
    }
}
