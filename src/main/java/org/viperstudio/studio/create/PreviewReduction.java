package org.viperstudio.studio.create;

/** How far previews are reduced on a slow machine, the least first. */
enum PreviewReduction {
    /** Not at all. */
    NONE(1, 1),
    /** Half the steps; the composition stays. */
    FEWER_STEPS(2, 1),
    /** Half the steps and half the sides; the composition may be another. */
    SMALLER(2, 2);

    /** Fewer steps leave visible noise, and models were not trained on smaller pictures. */
    private static final int LEAST_STEPS = 4;

    private static final int LEAST_SIDE = 256;
    private static final int MULTIPLE = 64;

    private final int fewer;
    private final int smaller;

    PreviewReduction(int fewer, int smaller) {
        this.fewer = fewer;
        this.smaller = smaller;
    }

    int steps(int steps) {
        return Math.max(Math.min(steps, LEAST_STEPS), steps / fewer);
    }

    int side(int side) {
        return smaller == 1 ? side : Math.max(Math.min(side, LEAST_SIDE), side / smaller / MULTIPLE * MULTIPLE);
    }

    /** The work of a preview, in steps times pixels. */
    double work(PaintSettings paint) {
        PaintSettings less = paint.reducedBy(this);
        return (double) less.quick().steps() * less.width() * less.height();
    }

    /**
     * The least reduction whose previews are expected to take no longer than bearable.
     *
     * @param measured in seconds, of a picture made with {@code saved}
     * @param bearable in seconds
     */
    static PreviewReduction after(double measured, PreviewReduction saved, PaintSettings paint, double bearable) {
        for (PreviewReduction reduction : values()) {
            double expected = measured * reduction.work(paint) / saved.work(paint);
            // A weaker reduction must promise half the time, so that the choice does not alternate.
            if (expected <= (reduction.compareTo(saved) < 0 ? bearable / 2 : bearable)) {
                return reduction;
            }
        }
        return SMALLER;
    }
}
