package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Convex;
import org.viperstudio.gallery.scene.Foliage;
import org.viperstudio.gallery.scene.Ground;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Stage;
import org.viperstudio.gallery.scene.Terrain;

/** Places for a subject to be in. */
final class Backdrop {
    static final int GROUND = 1;
    static final int FAR = 2;
    static final int WALL = 3;
    /** The number of the picture's main object. */
    static final int HERO = 10;

    private Backdrop() {}

    /** A pose that faces right or left, turned towards the eye by an angle between the two. */
    static Pose turned(Generator g, float least, float most) {
        float angle = g.between(least, most);
        return Pose.turned(g.chance(0.5f) ? angle : 180 - angle, 0, 0);
    }

    /** Rolling grass that is level around the origin, with trees behind; bare stages keep the grass only. */
    static void meadow(Scene scene, Stage stage) {
        Generator g = stage.random().fork("meadow");
        int seed = g.noiseSeed() & 0xffff;
        Terrain land =
                new Terrain(GROUND, -45, -12, 90, (x, z) -> rolling(x, z, seed), Nature.grass(stage.season(), seed));
        scene.add(land);
        Plants plants = new Plants(scene, stage.season(), g);
        for (int i = 0; i < stage.some(7); i++) {
            float z = g.between(9, 34);
            float x = g.between(-0.75f, 0.75f) * (z + 5);
            float tall = g.between(2.6f, 4.6f);
            plants.broadleaf(FAR + 30 + i, x, land.height(x, z), z, tall);
        }
        flowers(scene, stage, land, g);
        for (int i = 0; stage.clutter() > 2 && i < 9; i++) {
            float x = g.between(1.3f, 3.6f) * (i % 2 == 0 ? 1 : -1);
            float z = g.between(-1.8f, 2.5f);
            plants.bush(FAR + i, x, land.height(x, z), z, g.between(0.4f, 0.9f));
        }
    }

    private static float rolling(float x, float z, int seed) {
        float far = Numerics.smoothstep(3, 30, Numerics.length(x, z));
        return far * (5.5f * Noise.fractal(x * 0.05f, z * 0.05f, 2, seed) - 1.4f)
                + 0.02f * Noise.at(x * 2, z * 2, seed);
    }

    private static void flowers(Scene scene, Stage stage, Terrain land, Generator g) {
        int[] colours = {0xf2d24a, 0xe85a6a, 0xf4f0e6, 0x8a6ad0};
        for (int c = 0; c < Math.min(colours.length, stage.some(2)); c++) {
            Foliage blooms = new Foliage(GROUND, Material.of(colours[g.below(4)]), 0.05f, 0.1f, 3);
            for (int i = 0; i < stage.some(9); i++) {
                float z = g.between(-2.4f, 6);
                float x = g.between(-3.5f, 3.5f);
                blooms.ball(x, land.height(x, z) + 0.06f, z, g.between(0.03f, 0.055f));
            }
            scene.add(blooms);
        }
    }

    /** A table top before a plain wall, for still lifes and portraits. */
    static void studio(Scene scene, Stage stage) {
        Generator g = stage.random().fork("studio");
        int seed = g.noiseSeed() & 0xffff;
        int[] walls = {0x8f9a8c, 0xa68a74, 0x74838f, 0xb59f86, 0x6c6a70, 0x9a7f80};
        int[] tables = {0x7a5236, 0x8d6a45, 0xd8cfc0, 0x5d4636, 0xa9b0b4};
        Rgb wall = Rgb.hex(walls[g.below(walls.length)]);
        Rgb table = Rgb.hex(tables[g.below(tables.length)]);
        scene.add(new Ground.Wall(WALL, 3.2f, plaster(wall, seed)));
        scene.add(new Ground(GROUND, 0, wood(table, seed)));
        for (int i = 0; stage.clutter() > 2 && i < 10; i++) {
            float x = g.between(0.75f, 2.1f) * (i % 2 == 0 ? 1 : -1);
            float z = g.between(-1.2f, 1.8f);
            int[] hues = {0xc8402e, 0xe0a030, 0x4a7a9a, 0x7a9a4a, 0x8a5a8a, 0xe8e0cc};
            Pose pose = Pose.turned(g.between(0, 90), 0, 0).moved(x, 0, z);
            if (i % 3 == 0) {
                StillLifes.fruit(scene, 40 + i, x, 0.28f, z, hues[g.below(4)], g);
            } else {
                Material paint = Material.of(hues[g.below(6)]).mottled(0.3f, 0.2f);
                scene.add(Convex.box(40 + i, pose, g.between(0.15f, 0.4f), g.between(0.2f, 1.1f), 0.18f, paint));
            }
        }
    }

    static Material plaster(Rgb colour, int seed) {
        return s -> {
            s.paint(colour);
            s.scale(0.75f + 0.5f * Noise.fractal(s.x * 0.6f, s.y * 0.6f, 3, seed));
        };
    }

    static Material wood(Rgb colour, int seed) {
        return s -> {
            s.paint(colour);
            float ring = Noise.at(s.x * 0.8f, s.z * 6, seed);
            s.scale(0.8f + 0.35f * Numerics.fraction(ring * 3) * Noise.at(s.x * 2, s.z * 9, seed + 1));
            s.gloss = 0.15f;
        };
    }
}
