package org.viperstudio.studio.create;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThriftTest {
    private static final double BEARABLE = 4;

    private static PaintSettings paint(int side, int quickSteps) {
        return new PaintSettings(ModelUse.of("m"), side, side, 5, 0, 1, new Pass(40, null), new Pass(quickSteps, null));
    }

    @Test
    void noMoreIsSavedThanIsNeeded() {
        PaintSettings large = paint(1024, 8);
        assertThat(Thrift.after(3.9, Thrift.NONE, large, BEARABLE)).isEqualTo(Thrift.NONE);
        assertThat(Thrift.after(7.9, Thrift.NONE, large, BEARABLE)).isEqualTo(Thrift.FEWER_STEPS);
        assertThat(Thrift.after(8.1, Thrift.NONE, large, BEARABLE)).isEqualTo(Thrift.SMALLER);
        assertThat(Thrift.after(900, Thrift.NONE, large, BEARABLE)).isEqualTo(Thrift.SMALLER);
    }

    @Test
    void lessIsSavedOnceItIsFastForCertain() {
        PaintSettings large = paint(1024, 8);
        assertThat(Thrift.after(1.5, Thrift.FEWER_STEPS, large, BEARABLE)).isEqualTo(Thrift.FEWER_STEPS);
        assertThat(Thrift.after(0.9, Thrift.FEWER_STEPS, large, BEARABLE)).isEqualTo(Thrift.NONE);
        assertThat(Thrift.after(0.2, Thrift.SMALLER, large, BEARABLE)).isEqualTo(Thrift.NONE);
    }

    @Test
    void picturesStayLargeEnoughForAModel() {
        assertThat(paint(1024, 8).thrifty(Thrift.SMALLER).width()).isEqualTo(512);
        assertThat(paint(768, 8).thrifty(Thrift.SMALLER).width()).isEqualTo(384);
        assertThat(paint(320, 8).thrifty(Thrift.SMALLER).width()).isEqualTo(256);
        assertThat(paint(128, 8).thrifty(Thrift.SMALLER).width()).isEqualTo(128);
        assertThat(paint(1024, 8).thrifty(Thrift.SMALLER).quick().steps()).isEqualTo(4);
        assertThat(paint(1024, 2).thrifty(Thrift.SMALLER).quick().steps()).isEqualTo(2);
    }

    @Test
    void fullPicturesAreNeverSavedOn() {
        PaintSettings less = paint(1024, 8).thrifty(Thrift.FEWER_STEPS);
        assertThat(less.full()).isEqualTo(paint(1024, 8).full());
        assertThat(less.width()).isEqualTo(1024);
    }
}
