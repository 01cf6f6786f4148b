package org.viperstudio.preference.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.network.Picture;
import org.viperstudio.picture.PngFile;

class MeasuredAttributesTest {
    private static final int SIDE = 96;

    @TempDir
    private Path folder;

    /** A flat colour with some noise, in -1..1. */
    private static Picture colour(double red, double green, double blue, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[3 * SIDE * SIDE];
        double[] rgb = {red, green, blue};
        for (int i = 0; i < SIDE * SIDE; i++) {
            double grain = noise * (random.nextDouble() - 0.5);
            for (int c = 0; c < 3; c++) {
                values[c * SIDE * SIDE + i] = (float) Math.clamp(rgb[c] + grain, -1, 1);
            }
        }
        return new Picture(values, SIDE, SIDE);
    }

    @Test
    void recognisesMeasurableAttributes() {
        assertThat(MeasuredAttributes.of(colour(0.9, -0.5, -0.8, 0, 1)))
                .contains("warm colours", "vivid colours", "minimal composition", "smooth")
                .doesNotContain("cool colours", "black and white");
        assertThat(MeasuredAttributes.of(colour(-0.9, -0.4, 0.6, 0, 1))).contains("cool colours");
        assertThat(MeasuredAttributes.of(colour(-0.9, -0.9, -0.9, 0, 1)))
                .contains("black and white", "low-key tones", "dark background");
        assertThat(MeasuredAttributes.of(colour(0, 0, 0, 0.25, 1))).contains("grainy");
    }

    @Test
    void namesColours() {
        Path file = folder.resolve("blue.png");
        PngFile.write(file, colour(-0.9, -0.5, 0.9, 0, 1), Map.of());
        assertThat(MeasuredAttributes.colours(file)).containsExactly("blue");
    }
}
