package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Body;
import org.viperstudio.gallery.scene.Convex;
import org.viperstudio.gallery.scene.Foliage;
import org.viperstudio.gallery.scene.Ground;
import org.viperstudio.gallery.scene.Lamp;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Limbs;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Shape;
import org.viperstudio.gallery.scene.Stage;

/** Towns: a street between façades, and a skyline over water. */
final class Streets {
    private static final int[] FRONTS = {0xc8765a, 0xe0c8a0, 0x9ab0b8, 0xd8a878, 0xb89a8c, 0xe8dcc8, 0x8a6a5a, 0xb0b89a
    };

    private Streets() {}

    static Scene street(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY.from(-32, 46));
        int seed = g.noiseSeed() & 0xffff;
        boolean night = scene.light().stars() > 0;
        scene.add(new Ground(Backdrop.GROUND, 0, road(seed)));
        for (int side = -1; side <= 1; side += 2) {
            float z = -4;
            int number = 0;
            while (z < 30) {
                float half = g.between(1.1f, 1.8f);
                float tall = g.between(3.2f, 6.2f) + (g.chance(0.15f) ? 2 : 0);
                Rgb wall = Rgb.hex(FRONTS[g.below(FRONTS.length)]);
                Pose pose = Pose.at(side * 4.1f, 0, z + half);
                int id = Backdrop.HERO + number++;
                scene.add(Convex.box(id, pose, 1.6f, tall, half, front(wall, half, tall, night, g.noiseSeed() & 0xff)));
                if (g.chance(0.5f)) {
                    scene.add(Convex.gable(
                            id,
                            pose.rotate(90, 0, 0).moved(0, tall, 0),
                            half,
                            0.9f,
                            1.7f,
                            Houses.tiles(Rgb.hex(0x8a4a3a))));
                }
                z += 2 * half;
            }
        }
        furniture(scene, stage, night, g);
        float spread = 0.95f;
        return scene.camera(stage.eye(g.between(-0.6f, 0.6f), 1.5f, -5, g.between(-0.3f, 0.3f), 2.1f, 8, spread));
    }

    private static Material road(int seed) {
        return s -> {
            boolean walk = Math.abs(s.x) > 1.7f;
            s.paint(Rgb.hex(walk ? 0xb0a89c : 0x6e6a6a));
            s.scale(0.85f + 0.3f * Noise.fractal(s.x * 1.5f, s.z * 1.5f, 2, seed));
            boolean line = Math.abs(s.x) < 0.06f && Numerics.fraction(s.z * 0.4f) < 0.55f;
            boolean kerb = Math.abs(Math.abs(s.x) - 1.7f) < 0.06f;
            if (line || kerb) {
                s.paint(Rgb.hex(0xe0d8c8));
            }
        };
    }

    /** Rows of windows over a shop front on the faces that look at the road. */
    private static Material front(Rgb wall, float half, float tall, boolean night, int seed) {
        return s -> {
            s.paint(wall);
            s.scale(0.88f + 0.24f * Noise.fractal(s.lz * 1.5f, s.ly * 1.5f, 2, seed));
            boolean facing = Math.abs(s.nx) > 0.5f;
            if (!facing) {
                return;
            }
            float storeys = Math.round(tall / 1.1f);
            float v = s.ly / tall * storeys;
            float u = (s.lz / half + 1) * 1.5f;
            float pu = (Numerics.fraction(u) - 0.5f) / 0.3f;
            float pv = (Numerics.fraction(v) - 0.48f) / 0.33f;
            if (v < 1) {
                boolean glass = Math.abs(pu) < 1.25f && v > 0.12f && v < 0.66f;
                s.paint(glass ? Rgb.hex(night ? 0xffc878 : 0x33414a) : wall.times(0.55f));
                s.glow = glass && night ? 0.9f : 0;
                if (v > 0.7f && v < 0.88f) {
                    s.paint(Rgb.hex(FRONTS[seed % FRONTS.length]).mix(Rgb.hex(0xa83a30), 0.5f));
                }
            } else if (Math.abs(pu) < 1 && Math.abs(pv) < 1) {
                boolean lit = night && Noise.cell(Numerics.floor(u), Numerics.floor(v), seed) < 0.55f;
                Houses.window(s, pu, pv, lit);
            } else if (Numerics.fraction(v) < 0.06f) {
                s.mix(Rgb.hex(0xf0e8dc), 0.6f);
            }
        };
    }

    private static void furniture(Scene scene, Stage stage, boolean night, Generator g) {
        for (int i = 0; i < stage.some(4); i++) {
            float z = -1 + i * 5;
            for (int side = -1; side <= 1; side += 2) {
                Limbs post = new Limbs(60, Material.of(0x30343a));
                post.rod(side * 1.9f, 0, z, 0.04f, side * 1.9f, 2.1f, z, 0.035f);
                Foliage globe = new Foliage(61, Material.of(0xfff0c8).glowing(night ? 1.6f : 0.2f), 1, 0, 1);
                scene.add(post).add(globe.ball(side * 1.9f, 2.2f, z, 0.14f));
                if (night && i < 3) {
                    scene.lamp(new Lamp(side * 1.9f, 2.1f, z, Rgb.hex(0xffc070).times(0.6f), 1.1f));
                }
            }
        }
        int[] coats = {0xa83a3a, 0x2f4a6a, 0x3a3a3e, 0xe0c080, 0x5a7a5a};
        for (int i = 0; i < stage.some(5); i++) {
            float x = g.between(1.9f, 2.3f) * (g.chance(0.5f) ? 1 : -1);
            float z = g.between(0, 11);
            Limbs walker = new Limbs(70 + i, Material.of(coats[g.below(coats.length)]));
            walker.rod(x, 0.95f, z, 0.15f, x, 0.3f, z, 0.12f).rod(x, 0.4f, z, 0.07f, x, 0.02f, z, 0.06f);
            scene.add(walker).add(new Foliage(70 + i, Material.of(0xc89a78), 1, 0, 1).ball(x, 1.2f, z, 0.12f));
        }
        if (stage.clutter() > 0.5f) {
            car(scene, g.chance(0.5f) ? 0.85f : -0.85f, g.between(2, 6), coats[g.below(3)]);
        }
    }

    private static void car(Scene scene, float x, float z, int hex) {
        Material paint = Material.of(hex).glossy(0.9f);
        Material glass = Material.of(0x2c3a44).glossy(1);
        Body b = new Body(80, Pose.turned(90, 0, 0).moved(x, 0, z)).blend(0.06f);
        b.add(new Shape.Box(0, 0.38f, 0, 0.95f, 0.2f, 0.42f, 0.12f), paint);
        b.add(new Shape.Box(-0.1f, 0.68f, 0, 0.5f, 0.2f, 0.36f, 0.14f), glass);
        b.blend(0.01f).eggs(0.55f, 0.18f, 0.38f, 0.18f, 0.18f, 0.08f, Material.of(0x1c1c1e));
        b.eggs(-0.55f, 0.18f, 0.38f, 0.18f, 0.18f, 0.08f, Material.of(0x1c1c1e));
        b.eggs(-0.92f, 0.42f, 0.28f, 0.06f, 0.06f, 0.09f, Material.of(0xd83a30).glowing(0.5f));
        scene.add(b);
    }

    static Scene skyline(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.GOLDEN.from(-70, 13));
        int seed = g.noiseSeed() & 0xffff;
        boolean dark = scene.light().stars() > 0 || scene.light().elevation() < 14;
        scene.add(new Ground(Backdrop.GROUND, 0, Nature.water(Rgb.hex(0x18384c), 0.3f, seed)));
        scene.add(Convex.box(Backdrop.FAR, Pose.at(0, 0, 22), 40, 0.25f, 8, Material.of(0x5a5650)));
        int[] fronts = {0x8a96a4, 0xa89a8c, 0x6a7684, 0xb8a898, 0x5a6470, 0x9a8478};
        for (int i = 0; i < 30; i++) {
            float x = -13 + i * 0.9f + g.signed() * 0.5f;
            float z = g.between(15, 21);
            float hump = Numerics.exp(-x * x / 40);
            float tall = g.between(1.6f, 3.6f) + hump * g.between(0.5f, 5);
            float half = g.between(0.4f, 0.8f);
            Rgb wall = Rgb.hex(fronts[g.below(fronts.length)]);
            Pose pose = Pose.at(x, 0.2f, z);
            scene.add(Convex.box(Backdrop.HERO + i, pose, half, tall, half, grid(wall, dark, i * 7)));
            if (tall > 4.6f && g.chance(0.6f)) {
                scene.add(Convex.tower(
                        Backdrop.HERO + i,
                        pose.moved(0, tall, 0),
                        4,
                        half * 0.7f,
                        0.02f,
                        g.between(0.8f, 2),
                        Material.of(wall)));
            }
        }
        return scene.camera(stage.eye(0, 1.5f, -4, 0, 3.1f, 18, 0.8f));
    }

    private static Material grid(Rgb wall, boolean dark, int seed) {
        return s -> {
            s.paint(wall);
            float u = (Math.abs(s.nx) > 0.5f ? s.lz : s.lx) * 4.2f;
            float v = s.ly * 3.2f;
            boolean pane = Numerics.fraction(u) > 0.28f && Numerics.fraction(v) > 0.35f && s.ny < 0.5f;
            if (pane) {
                boolean lit = Noise.cell(Numerics.floor(u), Numerics.floor(v), seed) < (dark ? 0.45f : 0);
                s.paint(lit ? Rgb.hex(0xffd080) : wall.times(0.45f));
                s.glow = lit ? 0.9f : 0;
                s.gloss = lit ? 0 : 0.6f;
            }
        };
    }
}
