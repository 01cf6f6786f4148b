package org.viperstudio.studio.create;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreviewReductionTest {
    private static final double BEARABLE = 4;

    private static PaintSettings paint(int side, int quickSteps) {
        return new PaintSettings(ModelUse.of("m"), side, side, 5, 0, 1, new Pass(40, null), new Pass(quickSteps, null));
    }

    @Test
    void noMoreIsSavedThanIsNeeded() {
        PaintSettings large = paint(1024, 8);
        assertThat(PreviewReduction.after(3.9, PreviewReduction.NONE, large, BEARABLE))
                .isEqualTo(PreviewReduction.NONE);
        assertThat(PreviewReduction.after(7.9, PreviewReduction.NONE, large, BEARABLE))
                .isEqualTo(PreviewReduction.FEWER_STEPS);
        assertThat(PreviewReduction.after(8.1, PreviewReduction.NONE, large, BEARABLE))
                .isEqualTo(PreviewReduction.SMALLER);
        assertThat(PreviewReduction.after(900, PreviewReduction.NONE, large, BEARABLE))
                .isEqualTo(PreviewReduction.SMALLER);
    }

    @Test
    void lessIsSavedOnceItIsFastForCertain() {
        PaintSettings large = paint(1024, 8);
        assertThat(PreviewReduction.after(1.5, PreviewReduction.FEWER_STEPS, large, BEARABLE))
                .isEqualTo(PreviewReduction.FEWER_STEPS);
        assertThat(PreviewReduction.after(0.9, PreviewReduction.FEWER_STEPS, large, BEARABLE))
                .isEqualTo(PreviewReduction.NONE);
        assertThat(PreviewReduction.after(0.2, PreviewReduction.SMALLER, large, BEARABLE))
                .isEqualTo(PreviewReduction.NONE);
    }

    @Test
    void picturesStayLargeEnoughForAModel() {
        assertThat(paint(1024, 8).reducedBy(PreviewReduction.SMALLER).width()).isEqualTo(512);
        assertThat(paint(768, 8).reducedBy(PreviewReduction.SMALLER).width()).isEqualTo(384);
        assertThat(paint(320, 8).reducedBy(PreviewReduction.SMALLER).width()).isEqualTo(256);
        assertThat(paint(128, 8).reducedBy(PreviewReduction.SMALLER).width()).isEqualTo(128);
        assertThat(paint(1024, 8).reducedBy(PreviewReduction.SMALLER).quick().steps())
                .isEqualTo(4);
        assertThat(paint(1024, 2).reducedBy(PreviewReduction.SMALLER).quick().steps())
                .isEqualTo(2);
    }

    @Test
    void fullPicturesAreNeverSavedOn() {
        PaintSettings less = paint(1024, 8).reducedBy(PreviewReduction.FEWER_STEPS);
        assertThat(less.full()).isEqualTo(paint(1024, 8).full());
        assertThat(less.width()).isEqualTo(1024);
    }
}
