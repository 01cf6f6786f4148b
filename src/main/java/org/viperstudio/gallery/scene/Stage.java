package org.viperstudio.gallery.scene;

import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Numerics;

/**
 * What a subject is given to build its scene with.
 *
 * @param random the subject's own random stream
 * @param light the light asked for, or what the subject may change when {@code lightGiven} is false
 * @param lightGiven whether the light was asked for by an attribute
 * @param framing how the picture is framed
 * @param clutter how much stands around the subject: 0 nothing, 1 as usual, 2 a lot
 * @param season the time of year
 */
public record Stage(Generator random, Light light, boolean lightGiven, Framing framing, float clutter, Season season) {

    /** A new scene in the given light unless another was asked for. */
    public Scene scene(Light usual) {
        Generator sky = random.fork("sky");
        float side = sky.chance(0.35f) ? -1 : 1;
        float rise = Numerics.clamp(usual.elevation() + sky.signed() * 7, 5, 70);
        Light varied = usual.from(side * usual.azimuth() + sky.signed() * 14, rise)
                .withClouds(Numerics.unit(usual.clouds() * sky.between(0.5f, 1.5f)));
        return new Scene(lightGiven ? light : varied, sky.noiseSeed() & 0xffff);
    }

    public Scene scene() {
        return new Scene(light, random.fork("sky").noiseSeed() & 0xffff);
    }

    /** {@code usual} scaled by the clutter asked for. */
    public int some(int usual) {
        return Math.round(usual * clutter);
    }

    public boolean bare() {
        return clutter < 0.3f;
    }

    /** The camera, framed as asked. */
    public Camera eye(float eyeX, float eyeY, float eyeZ, float x, float y, float z, float spread) {
        return Camera.look(eyeX, eyeY, eyeZ, x, y, z, spread, framing);
    }
}
