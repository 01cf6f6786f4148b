package org.viperstudio.gallery.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LabTest {
    @Test
    void agreesWithThePublishedValuesOfOklab() {
        Lab red = Lab.hex(0xff0000);
        assertThat(red.l()).isCloseTo(0.62796f, within(1e-3f));
        assertThat(red.a()).isCloseTo(0.22486f, within(1e-3f));
        assertThat(red.b()).isCloseTo(0.12585f, within(1e-3f));
        assertThat(Lab.hex(0xffffff).l()).isCloseTo(1, within(1e-3f));
    }

    @Test
    void returnsToTheColourItCameFrom() {
        for (int code : new int[] {0x123456, 0xfedcba, 0x00ff80, 0x808080}) {
            Rgb rgb = Lab.hex(code).rgb();
            int back = Rgb.encode(rgb.r()) << 16 | Rgb.encode(rgb.g()) << 8 | Rgb.encode(rgb.b());
            assertThat(back).isEqualTo(code);
        }
    }

    @Test
    void aPaletteDrawsColoursToItsHues() {
        Palette blues = Palette.of(0.1f, 0.95f, 1, 0x0b1f44, 0x2c5aa0, 0x7aa6dc);
        Lab mapped = blues.map(Lab.hex(0xd04020), 0);
        assertThat(mapped.b()).isNegative();
        assertThat(mapped.a()).isLessThan(0.05f);
    }
}
