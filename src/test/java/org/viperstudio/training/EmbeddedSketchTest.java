package org.viperstudio.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.viperstudio.diffusion.Effort;
import org.viperstudio.model.EmbeddedModel;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Device;

/** The embedded model. */
class EmbeddedSketchTest {
    private static final Backend CPU = Backend.on(Device.CPU);
    private static final SimulatedTaste TASTE =
            new SimulatedTaste(List.of("warm colours", "thick impasto"), List.of("black and white"));

    private static SketchStudio studio;

    @BeforeAll
    static void open() {
        studio = CPU.call(() -> new SketchStudio(EmbeddedModel.folder(), Compute.exact(CPU), Effort.EXACT));
    }

    @AfterAll
    static void close() {
        CPU.run(studio::close);
    }

    @Test
    void differentPromptsAndSeedsMakeDifferentPictures() {
        assertThat(same(plain("a cat", 1), plain("the sea", 1))).isFalse();
        assertThat(same(plain("a cat", 1), plain("a cat", 2))).isFalse();
        assertThat(same(plain("a cat", 1), plain("a cat", 1))).isTrue();
    }

    @Test
    void degreeZeroIsThePlainModelAndMoreMovesAwayFromIt() {
        List<Picture> pictures =
                CPU.call(() -> studio.paint(studio.request("a cat", TASTE, List.of(0.0, 0.5, 1.0), 1)));
        Picture plain = plain("a cat", 1);
        assertThat(distance(plain, pictures.get(0))).isLessThan(1e-3);
        assertThat(distance(plain, pictures.get(1))).isGreaterThan(0.02);
        assertThat(distance(plain, pictures.get(2))).isGreaterThan(distance(plain, pictures.get(1)));
    }

    private static Picture plain(String prompt, long seed) {
        return CPU.call(() -> studio.plain(prompt, seed));
    }

    private static boolean same(Picture a, Picture b) {
        return Arrays.equals(a.values(), b.values());
    }

    private static double distance(Picture a, Picture b) {
        double sum = 0;
        for (int i = 0; i < a.values().length; i++) {
            sum += Math.abs(a.values()[i] - b.values()[i]);
        }
        return sum / a.values().length;
    }
}
