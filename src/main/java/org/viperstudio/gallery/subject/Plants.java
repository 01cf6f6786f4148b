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

/**
 * Adds trees and bushes to a scene. They draw from one random generator, so their order matters.
 */
final class Plants {
    private static final int BARK = 0x6a5340;

    private final Scene scene;
    private final Season season;
    private final Generator random;

    Plants(Scene scene, Season season, Generator random) {
        this.scene = scene;
        this.season = season;
        this.random = random;
    }

    /** A broad-leaved tree of a height: a forking trunk and a crown of leaf clouds. */
    void broadleaf(int object, float x, float y, float z, float height) {
        Limbs wood = new Limbs(object, Nature.bark(BARK));
        float fork = height * random.between(0.3f, 0.4f);
        float thick = height * 0.045f;
        wood.rod(x, y - 0.1f, z, thick * 1.3f, x, y + fork, z, thick);
        Rgb leaf = Nature.leafColour(season, random.next());
        float size = height * 0.055f;
        Foliage crown = new Foliage(object, Nature.leaves(leaf, size, object), size, 0.5f, random.noiseSeed() & 0xff);
        int boughs = 5;
        for (int i = 0; i < boughs; i++) {
            float angle = Numerics.TAU * (i + random.between(-0.3f, 0.3f)) / boughs;
            float reach = height * random.between(0.16f, 0.27f);
            float bx = x + reach * Numerics.cos(angle);
            float bz = z + reach * Numerics.sin(angle);
            float by = y + height * random.between(0.48f, 0.72f);
            wood.rod(x, y + fork * 0.9f, z, thick * 0.8f, bx, by, bz, thick * 0.3f);
            crown.ball(bx, by, bz, height * random.between(0.15f, 0.21f));
        }
        crown.ball(x, y + height * 0.68f, z, height * 0.24f);
        crown.ball(x + height * random.between(-0.08f, 0.08f), y + height * 0.84f, z, height * 0.17f);
        scene.add(wood).add(crown);
    }

    /** A fir: a spire of drooping tiers. */
    void fir(int object, float x, float y, float z, float height) {
        Rgb green = Rgb.hex(0x2f5a3c).mix(Rgb.hex(0x4a6a35), random.next());
        Material needles = Nature.leaves(green, height * 0.05f, object);
        Material clothed = season == Season.WINTER ? snowed(needles) : needles;
        scene.add(
                new Limbs(object, Nature.bark(0x54412f)).rod(x, y, z, height * 0.03f, x, y + height * 0.5f, z, 0.02f));
        Foliage tiers = new Foliage(object, clothed, height * 0.06f, 0.35f, random.noiseSeed() & 0xff);
        int count = 7;
        for (int i = 0; i < count; i++) {
            float h = i / (count - 1f);
            float r = height * Numerics.mix(0.2f, 0.035f, h);
            tiers.ball(x, y + height * Numerics.mix(0.2f, 0.98f, h), z, r);
        }
        scene.add(tiers);
    }

    /** A fir far away: one cone. */
    void spire(int object, float x, float y, float z, float height) {
        Rgb green = Rgb.hex(0x2c5238).mix(Rgb.hex(0x4a6534), random.next());
        Material needles = Nature.leaves(green, height * 0.06f, object).rough(height * 0.07f, 1.4f);
        Material clothed = season == Season.WINTER ? snowed(needles) : needles;
        scene.add(Convex.tower(object, Pose.at(x, y, z), 7, height * 0.2f, 0, height, clothed));
    }

    private static Material snowed(Material needles) {
        return s -> {
            needles.apply(s);
            s.mix(Nature.SNOW, Numerics.smoothstep(0.1f, 0.5f, s.ny));
        };
    }

    /** A bush of a few leaf clouds, about as wide as its size. */
    void bush(int object, float x, float y, float z, float size) {
        float leaf = size * 0.13f;
        Foliage bush = new Foliage(
                object,
                Nature.leaves(Nature.leafColour(season, random.next()), leaf, object),
                leaf,
                0.4f,
                random.noiseSeed() & 0xff);
        for (int i = 0; i < 4; i++) {
            bush.ball(
                    x + size * random.between(-0.5f, 0.5f),
                    y + size * random.between(0.1f, 0.4f),
                    z + size * random.between(-0.3f, 0.3f),
                    size * random.between(0.3f, 0.5f));
        }
        scene.add(bush);
    }
}
