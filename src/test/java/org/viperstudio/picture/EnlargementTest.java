package org.viperstudio.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnlargementTest {
    private static final int TEAL = 0xFF207A6C;
    private static final int CREAM = 0xFFF2E9D8;

    @Test
    void oneColourStaysThatColour() {
        int[] teal = new int[20 * 12];
        Arrays.fill(teal, TEAL);
        Raster large = Enlargement.of(new Raster(20, 12, teal));
        assertThat(large.width()).isEqualTo(80);
        assertThat(large.height()).isEqualTo(48);
        assertThat(large.argb()).containsOnly(TEAL);
    }

    @Test
    void aLineOfOnePixelStaysAsItIs() {
        Raster line = new Raster(3, 1, new int[] {TEAL, CREAM, TEAL});
        assertThat(Enlargement.ofSmall(line)).isSameAs(line);
        assertThat(Enlargement.ofSmall(new Raster(2, 2, new int[] {TEAL, CREAM, TEAL, CREAM}))
                        .width())
                .isEqualTo(8);
    }

    @Test
    void anEdgeStaysAnEdge() {
        int side = 16;
        int[] halves = IntStream.range(0, side * side)
                .map(i -> i % side < side / 2 ? TEAL : CREAM)
                .toArray();
        Raster large = Enlargement.of(new Raster(side, side, halves));
        int middle = 32 * large.width();
        long between = IntStream.range(0, large.width())
                .map(x -> large.argb()[middle + x] & 0xFF)
                .filter(blue -> blue > (TEAL & 0xFF) + 25 && blue < (CREAM & 0xFF) - 25)
                .count();
        assertThat(between).as("columns that are neither teal nor cream").isLessThanOrEqualTo(2);
        assertThat(large.argb()[middle + 28] & 0xFF).isLessThan(large.argb()[middle + 36] & 0xFF);
    }

    @Test
    void onlySmallPicturesNeedIt() {
        assertThat(Enlargement.suits(blank(128, 128))).isTrue();
        assertThat(Enlargement.suits(blank(128, 512))).isFalse();
        Raster large = blank(1024, 1024);
        assertThat(Enlargement.ofSmall(large)).isSameAs(large);
    }

    private static Raster blank(int width, int height) {
        return new Raster(width, height, new int[width * height]);
    }
}
