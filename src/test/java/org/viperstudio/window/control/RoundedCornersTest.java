package org.viperstudio.window.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.Test;
import org.viperstudio.picture.Raster;

class RoundedCornersTest {
    @Test
    void cornersLetThroughAndTheRestIsAsItWas() {
        int[] white = new int[20 * 10];
        Arrays.fill(white, -1);
        Image image = RoundedCorners.of(new Raster(20, 10, white), 4);
        PixelReader pixels = image.getPixelReader();
        for (int[] corner : new int[][] {{0, 0}, {19, 0}, {0, 9}, {19, 9}}) {
            assertThat(pixels.getArgb(corner[0], corner[1])).isZero();
        }
        assertThat(pixels.getArgb(1, 1) >>> 24).isBetween(1, 254);
        assertThat(pixels.getArgb(4, 4)).isEqualTo(-1);
        assertThat(pixels.getArgb(10, 0)).isEqualTo(-1);
        assertThat(pixels.getArgb(0, 5)).isEqualTo(-1);
        assertThat(white).as("the picture itself").containsOnly(-1);
    }

    @Test
    void aRadiusLargerThanThePictureIsNoFault() {
        Image image = RoundedCorners.of(new Raster(2, 1, new int[] {-1, -1}), 9);
        assertThat(image.getWidth()).isEqualTo(2);
    }
}
