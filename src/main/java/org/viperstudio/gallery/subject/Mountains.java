package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Light;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Season;
import org.viperstudio.gallery.scene.Stage;
import org.viperstudio.gallery.scene.Terrain;

/** High land. */
final class Mountains {
    private Mountains() {}

    /** Snow peaks behind wooded foothills. */
    static Scene peaks(Stage stage) {
        Generator g = stage.random();
        Scene scene = stage.scene(Light.MIDDAY.from(-75, 34).withHaze(0.0035f));
        int seed = g.noiseSeed() & 0xffff;
        float high = g.between(15, 20);
        float summit = g.between(-9, 9);
        Terrain land = new Terrain(
                Backdrop.GROUND, -60, 0, 120, (x, z) -> peak(x, z, seed, high, summit), rockAndSnow(stage, seed));
        scene.add(land);
        Plants plants = new Plants(scene, stage.season(), g);
        for (int i = 0; i < stage.some(26); i++) {
            float z = g.between(6, 26);
            float x = g.signed() * (3 + z * 0.55f);
            plants.spire(30 + i, x, land.height(x, z) - 0.1f, z, g.between(1.5f, 2.6f));
        }
        return scene.camera(stage.eye(0, 4.5f, 0, 0, 7.4f, 30, 0.82f));
    }

    private static float peak(float x, float z, int seed, float high, float summit) {
        float rise = Numerics.smoothstep(22, 62, z);
        float dome = Numerics.exp(-((x - summit) * (x - summit) / 420 + (z - 62) * (z - 62) / 500));
        float ridges = Noise.ridged(x * 0.036f + 3, z * 0.036f, 5, seed);
        float foothills = 3.2f * Noise.fractal(x * 0.09f, z * 0.09f, 3, seed + 3);
        return foothills + rise * high * ridges * 0.9f + dome * high * (0.75f + 0.45f * ridges);
    }

    private static Material rockAndSnow(Stage stage, int seed) {
        Material rock = Nature.rock(Nature.STONE, seed);
        Material grass = Nature.grass(stage.season(), seed);
        float line = stage.season() == Season.WINTER ? 3 : 11;
        return s -> {
            float steep = 1 - s.ny;
            float wander = 5 * Noise.fractal(s.x * 0.15f, s.z * 0.15f, 3, seed + 5);
            if (s.y + wander < 8 && steep < 0.35f) {
                grass.apply(s);
                return;
            }
            rock.apply(s);
            float snow =
                    Numerics.smoothstep(line, line + 3, s.y + wander - 2.5f) * Numerics.smoothstep(0.62f, 0.4f, steep);
            s.mix(Nature.SNOW, snow);
        };
    }
}
