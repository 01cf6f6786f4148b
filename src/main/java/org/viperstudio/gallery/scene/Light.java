package org.viperstudio.gallery.scene;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Numerics;

/**
 * The light of a scene.
 *
 * @param azimuth where the key light (sun, moon, window) stands, in degrees: 0 behind the eye, 90 to the right, 180
 *     opposite the eye
 * @param elevation its height in degrees above the horizon
 * @param key its colour times its strength
 * @param zenith colour of the sky overhead
 * @param horizon colour of the sky at the horizon, and of haze
 * @param fill strength of the light from the sky and around, which fills shadows
 * @param haze density of the air; 0.01 clear at 100 units, 0.1 thick
 * @param clouds share of the sky that clouds cover, 0..1
 * @param stars brightness of the stars, 0 by day
 */
public record Light(
        float azimuth,
        float elevation,
        Rgb key,
        Rgb zenith,
        Rgb horizon,
        float fill,
        float haze,
        float clouds,
        float stars) {

    public static final Light MIDDAY = of(-50, 52, 0xfff4e0, 2.3f, 0x4a90d9, 0xbcdcf0, 0.75f, 0.006f, 0.42f);
    public static final Light GOLDEN = of(-72, 20, 0xffc47c, 2.7f, 0x6f9fd2, 0xffe0b8, 0.6f, 0.007f, 0.38f);
    public static final Light SUNSET = of(138, 8, 0xff8a4a, 2.4f, 0x3f5296, 0xffa870, 0.62f, 0.008f, 0.5f);
    public static final Light DAWN = of(105, 12, 0xffc9b4, 1.9f, 0x8fb4e2, 0xffdcd6, 0.7f, 0.02f, 0.3f);
    public static final Light OVERCAST = of(-30, 65, 0xe8eef2, 0.55f, 0xaab8c4, 0xd3dade, 1.05f, 0.012f, 0.95f);
    public static final Light STORM = of(-70, 24, 0xb9c6c8, 0.8f, 0x2c3640, 0x76858a, 0.5f, 0.02f, 1f);
    public static final Light NIGHT = new Light(
            -60, 40, Rgb.hex(0xa9c4ff).times(0.42f), Rgb.hex(0x0c1838), Rgb.hex(0x2a4272), 0.75f, 0.012f, 0.15f, 1f);

    private static Light of(
            float azimuth,
            float elevation,
            int key,
            float strength,
            int zenith,
            int horizon,
            float fill,
            float haze,
            float clouds) {
        Rgb sun = Rgb.hex(key).times(strength);
        return new Light(azimuth, elevation, sun, Rgb.hex(zenith), Rgb.hex(horizon), fill, haze, clouds, 0);
    }

    public Light from(float newAzimuth, float newElevation) {
        return new Light(newAzimuth, newElevation, key, zenith, horizon, fill, haze, clouds, stars);
    }

    public Light withKey(Rgb newKey) {
        return new Light(azimuth, elevation, newKey, zenith, horizon, fill, haze, clouds, stars);
    }

    public Light withFill(float newFill) {
        return new Light(azimuth, elevation, key, zenith, horizon, newFill, haze, clouds, stars);
    }

    public Light withHaze(float newHaze) {
        return new Light(azimuth, elevation, key, zenith, horizon, fill, newHaze, clouds, stars);
    }

    public Light withClouds(float newClouds) {
        return new Light(azimuth, elevation, key, zenith, horizon, fill, haze, newClouds, stars);
    }

    public Light withSky(Rgb newZenith, Rgb newHorizon) {
        return new Light(azimuth, elevation, key, newZenith, newHorizon, fill, haze, clouds, stars);
    }

    public Light withStars(float newStars) {
        return new Light(azimuth, elevation, key, zenith, horizon, fill, haze, clouds, newStars);
    }

    float dx() {
        return Numerics.sin(azimuth * Numerics.PI / 180) * Numerics.cos(elevation * Numerics.PI / 180);
    }

    float dy() {
        return Numerics.sin(elevation * Numerics.PI / 180);
    }

    float dz() {
        return -Numerics.cos(azimuth * Numerics.PI / 180) * Numerics.cos(elevation * Numerics.PI / 180);
    }
}
