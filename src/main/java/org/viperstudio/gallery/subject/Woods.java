package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Convex;
import org.viperstudio.gallery.scene.Foliage;
import org.viperstudio.gallery.scene.Ground;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Limbs;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Season;
import org.viperstudio.gallery.scene.Stage;
import org.viperstudio.gallery.scene.Terrain;

/** Among trees: a forest path and a waterfall. */
final class Woods {
    private Woods() {}

    static Scene forest(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY.from(150, 44).withHaze(0.02f).withFill(0.95f));
        int seed = g.noiseSeed() & 0xffff;
        Material grass = Nature.grass(stage.season(), seed);
        scene.add(new Ground(Backdrop.GROUND, 0, s -> {
            grass.apply(s);
            float off = Math.abs(s.x - 1.1f * Numerics.sin(s.z * 0.28f)) + 0.4f * Noise.at(s.x * 2, s.z * 2, seed);
            s.mix(Rgb.hex(0xb09468), Numerics.smoothstep(1.1f, 0.7f, off));
        }));
        for (int i = 0; i < 24; i++) {
            float z = -1.5f + i * 0.9f + g.signed() * 0.4f;
            float side = i % 2 == 0 ? 1 : -1;
            float x = side * g.between(1.5f, 3 + z * 0.25f) + 1.1f * Numerics.sin(z * 0.28f);
            trunk(scene, Backdrop.HERO + i % 6, x, z, stage.season(), g);
        }
        Plants plants = new Plants(scene, stage.season(), g);
        for (int i = 0; i < stage.some(9); i++) {
            float z = g.between(-1, 9);
            plants.bush(60 + i, g.between(1.8f, 3.6f) * (i % 2 == 0 ? 1 : -1), 0, z, g.between(0.4f, 0.8f));
        }
        return scene.camera(stage.eye(0, 1.6f, -5.5f, 0, 2.1f, 6, 0.95f));
    }

    private static void trunk(Scene scene, int object, float x, float z, Season season, Generator g) {
        float tall = g.between(6.5f, 9);
        float r = g.between(0.16f, 0.3f);
        Limbs wood = new Limbs(object, Nature.bark(g.chance(0.3f) ? 0xb8b0a4 : 0x5c4838));
        wood.rod(x, 0, z, r * 1.3f, x + 0.1f * g.signed(), 1, z, r)
                .rod(x, 0.8f, z, r, x + 0.4f * g.signed(), tall, z, r * 0.6f);
        Rgb leaf = Nature.leafColour(season, g.next());
        Foliage crown = new Foliage(
                Backdrop.FAR + object, Nature.leaves(leaf, 0.28f, object), 0.28f, 0.55f, g.noiseSeed() & 0xff);
        for (int i = 0; i < 5; i++) {
            float y = g.between(3.2f, tall);
            float px = x + g.signed() * 1.3f;
            float pz = z + g.signed();
            wood.rod(x, y - 0.8f, z, r * 0.4f, px, y, pz, r * 0.15f);
            crown.ball(px, y, pz, g.between(0.7f, 1.15f));
        }
        scene.add(wood).add(crown);
    }

    static Scene waterfall(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY);
        int seed = g.noiseSeed() & 0xffff;
        scene.add(new Ground(Backdrop.GROUND, 0, pool(seed)));
        float wide = g.between(1.1f, 1.9f);
        Material rock = Nature.rock(Rgb.hex(new int[] {0x6e6a60, 0x7a6a58, 0x5f6468}[g.below(3)]), seed);
        Material grass = Nature.grass(stage.season(), seed);
        Terrain cliff = new Terrain(Backdrop.FAR, -20, -8, 40, (x, z) -> cliff(x, z, wide, seed), s -> {
            if (s.ny > 0.72f && s.y > 0.35f) {
                grass.apply(s);
            } else {
                rock.apply(s);
            }
        });
        scene.add(cliff);
        Material fall = s -> {
            float strand = Noise.fractal(s.lx * 4.5f, s.ly * 0.45f, 3, seed);
            s.paint(Rgb.hex(0x9ccadc).mix(Rgb.hex(0xffffff), Numerics.smoothstep(0.36f, 0.56f, strand)));
            s.tilt(0.5f * (strand - 0.5f), 0.3f, 0);
            s.glow = 0.12f;
        };
        scene.add(Convex.box(Backdrop.HERO, Pose.at(0, 0, 4.5f), wide, 5.6f, 0.9f, fall));
        Foliage spray = new Foliage(Backdrop.HERO, Material.of(0xf4fafc).glowing(0.1f), 0.22f, 0.55f, 5);
        for (int i = 0; i < 12; i++) {
            spray.ball(
                    g.signed() * wide * 1.15f, g.between(-0.1f, 0.25f), g.between(3.1f, 3.7f), g.between(0.2f, 0.42f));
        }
        scene.add(spray);
        Foliage stones = new Foliage(Backdrop.FAR, rock, 0.7f, 0, 3);
        for (int i = 0; i < 7; i++) {
            stones.ball(
                    g.between(1.2f, 2.8f) * (i % 2 == 0 ? 1 : -1), -0.05f, g.between(-2, 2.5f), g.between(0.2f, 0.45f));
        }
        scene.add(stones);
        Plants plants = new Plants(scene, stage.season(), g);
        for (int i = 0; i < stage.some(8); i++) {
            float x = (wide + g.between(0.9f, 4)) * (i % 2 == 0 ? 1 : -1);
            float z = g.between(4.5f, 7.5f);
            plants.fir(40 + i, x, cliff.height(x, z) - 0.1f, z, g.between(1.8f, 2.8f));
        }
        return scene.camera(stage.eye(g.signed() * 1.2f, 2, -5.4f, 0, 2.7f, 4, 0.8f));
    }

    private static Material pool(int seed) {
        Material water = Nature.water(Rgb.hex(0x1f5a60), 0.35f, seed);
        return s -> {
            water.apply(s);
            float foam = Numerics.smoothstep(2.6f, 0.2f, Numerics.length(s.x * 0.6f, s.z - 3.4f))
                    * Noise.fractal(s.x * 2.5f, s.z * 2.5f, 2, seed);
            s.mix(Rgb.WHITE, foam);
            s.mirror *= 1 - foam;
        };
    }

    private static float cliff(float x, float z, float wide, int seed) {
        float rough = 1.3f * (Noise.fractal(x * 0.5f, z * 0.5f, 3, seed) - 0.5f);
        float gap = Math.abs(x) < wide + 0.1f ? 0.9f : 0;
        float face =
                Numerics.smoothstep(3.1f, 4.4f, z - gap + rough - 0.5f * Numerics.smoothstep(wide, 5, Math.abs(x)) * 2);
        float bank = 1.2f * Numerics.smoothstep(2.6f, 4.4f, Math.abs(x) + rough);
        return Math.max(5.5f * face, bank)
                - 0.4f
                + 0.25f * rough * face * 3 * Numerics.smoothstep(wide, wide + 1, Math.abs(x));
    }
}
