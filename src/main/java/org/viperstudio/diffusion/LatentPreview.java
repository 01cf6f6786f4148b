package org.viperstudio.diffusion;

import java.util.Arrays;
import org.viperstudio.model.ModelKind;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;

/**
 * A linear map from latent channels to colours: shows latents at their own small size, at no noticeable cost and close
 * enough to recognise what is emerging.
 *
 * @param map weights [channels, 3] to red, green and blue in -1..1
 * @param bias the colour of latents that are all zero, [3]
 */
record LatentPreview(float[][] map, float[] bias) {
    /** SDXL's channels: about brightness, cyan to red, lime to purple, and pattern. */
    static final LatentPreview SDXL = new LatentPreview(
            new float[][] {
                {0.3651f, 0.4232f, 0.4341f},
                {-0.2533f, -0.0042f, 0.1068f},
                {0.1076f, 0.1111f, -0.0362f},
                {-0.3165f, -0.2492f, -0.2188f}
            },
            new float[] {0.1084f, -0.0175f, -0.0011f});

    /** The channels of Stable Diffusion 1 and 2. */
    static final LatentPreview STABLE_DIFFUSION = new LatentPreview(
            new float[][] {
                {0.3512f, 0.2297f, 0.3227f},
                {0.3250f, 0.4974f, 0.2350f},
                {-0.2829f, 0.1762f, 0.2721f},
                {-0.2120f, -0.2616f, -0.7177f}
            },
            new float[] {0, 0, 0});

    /** The map for a model's latents; one to shades of grey where the meaning of their channels is unknown. */
    static LatentPreview of(ModelKind kind, int channels) {
        if (channels != SDXL.map.length) {
            return grey(channels);
        }
        return kind == ModelKind.STABLE_DIFFUSION ? STABLE_DIFFUSION : SDXL;
    }

    private static LatentPreview grey(int channels) {
        float[][] map = new float[channels][3];
        float share = (float) (0.5 / Math.sqrt(channels));
        for (float[] colours : map) {
            Arrays.fill(colours, share);
        }
        return new LatentPreview(map, new float[3]);
    }

    /** The picture of one set of latents, as wide and high as they are. */
    Picture of(Latents latents) {
        int area = latents.height() * latents.width();
        float[] colours = new float[3 * area];
        for (int colour = 0; colour < 3; colour++) {
            for (int pixel = 0; pixel < area; pixel++) {
                float value = bias[colour];
                for (int channel = 0; channel < map.length; channel++) {
                    value += map[channel][colour] * latents.values()[channel * area + pixel];
                }
                colours[colour * area + pixel] = Math.clamp(value, -1f, 1f);
            }
        }
        return new Picture(colours, latents.height(), latents.width());
    }
}
