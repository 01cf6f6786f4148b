package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Convex;
import org.viperstudio.gallery.scene.Foliage;
import org.viperstudio.gallery.scene.Limbs;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Pose;
import org.viperstudio.gallery.scene.Scene;
import org.viperstudio.gallery.scene.Season;

/** Trees and bushes that stand in many scenes. */
final class Plants {
    private static final int BARK = 0x6a5340;

    private Plants() {}

    /** A broad-leaved tree of the given height: a forking trunk and a crown of leaf clouds. */
    static void broadleaf(Scene scene, int object, float x, float y, float z, float tall, Season season, Generator g) {
        Limbs wood = new Limbs(object, Nature.bark(BARK));
        float fork = tall * g.between(0.3f, 0.4f);
        float thick = tall * 0.045f;
        wood.rod(x, y - 0.1f, z, thick * 1.3f, x, y + fork, z, thick);
        Rgb leaf = Nature.leafColour(season, g.next());
        float size = tall * 0.055f;
        Foliage crown = new Foliage(object, Nature.leaves(leaf, size, object), size, 0.5f, g.noiseSeed() & 0xff);
        int boughs = 5;
        for (int i = 0; i < boughs; i++) {
            float angle = Numerics.TAU * (i + g.between(-0.3f, 0.3f)) / boughs;
            float reach = tall * g.between(0.16f, 0.27f);
            float bx = x + reach * Numerics.cos(angle);
            float bz = z + reach * Numerics.sin(angle);
            float by = y + tall * g.between(0.48f, 0.72f);
            wood.rod(x, y + fork * 0.9f, z, thick * 0.8f, bx, by, bz, thick * 0.3f);
            crown.ball(bx, by, bz, tall * g.between(0.15f, 0.21f));
        }
        crown.ball(x, y + tall * 0.68f, z, tall * 0.24f);
        crown.ball(x + tall * g.between(-0.08f, 0.08f), y + tall * 0.84f, z, tall * 0.17f);
        scene.add(wood).add(crown);
    }

    /** A fir: a spire of drooping tiers. */
    static void fir(Scene scene, int object, float x, float y, float z, float tall, Season season, Generator g) {
        Rgb green = Rgb.hex(0x2f5a3c).mix(Rgb.hex(0x4a6a35), g.next());
        Material needles = Nature.leaves(green, tall * 0.05f, object);
        Material clothed = season == Season.WINTER ? snowed(needles) : needles;
        scene.add(new Limbs(object, Nature.bark(0x54412f)).rod(x, y, z, tall * 0.03f, x, y + tall * 0.5f, z, 0.02f));
        Foliage tiers = new Foliage(object, clothed, tall * 0.06f, 0.35f, g.noiseSeed() & 0xff);
        int count = 7;
        for (int i = 0; i < count; i++) {
            float h = i / (count - 1f);
            float r = tall * Numerics.mix(0.2f, 0.035f, h);
            tiers.ball(x, y + tall * Numerics.mix(0.2f, 0.98f, h), z, r);
        }
        scene.add(tiers);
    }

    /** A fir far away: one cone. */
    static void spire(Scene scene, int object, float x, float y, float z, float tall, Season season, Generator g) {
        Rgb green = Rgb.hex(0x2c5238).mix(Rgb.hex(0x4a6534), g.next());
        Material needles = Nature.leaves(green, tall * 0.06f, object).rough(tall * 0.07f, 1.4f);
        Material clothed = season == Season.WINTER ? snowed(needles) : needles;
        scene.add(Convex.tower(object, Pose.at(x, y, z), 7, tall * 0.2f, 0, tall, clothed));
    }

    private static Material snowed(Material needles) {
        return s -> {
            needles.apply(s);
            s.mix(Nature.SNOW, Numerics.smoothstep(0.1f, 0.5f, s.ny));
        };
    }

    static void bush(Scene scene, int object, float x, float y, float z, float size, Season season, Generator g) {
        float leaf = size * 0.13f;
        Foliage bush = new Foliage(
                object,
                Nature.leaves(Nature.leafColour(season, g.next()), leaf, object),
                leaf,
                0.4f,
                g.noiseSeed() & 0xff);
        for (int i = 0; i < 4; i++) {
            bush.ball(
                    x + size * g.between(-0.5f, 0.5f),
                    y + size * g.between(0.1f, 0.4f),
                    z + size * g.between(-0.3f, 0.3f),
                    size * g.between(0.3f, 0.5f));
        }
        scene.add(bush);
    }
}
