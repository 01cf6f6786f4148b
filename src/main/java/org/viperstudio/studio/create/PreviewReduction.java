package org.viperstudio.studio.create;

/** How much is saved on quick pictures where the machine is slow, the least first. */
enum PreviewReduction {
    /** They are as they were meant. */
    NONE(1, 1),
    /** The composition stays. */
    FEWER_STEPS(2, 1),
    /** The composition may be another. */
    SMALLER(2, 2);

    /** Fewer steps leave fog, and smaller pictures are not what models were trained on. */
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

    /** The work of a quick picture, in steps times pixels. */
    double work(PaintSettings paint) {
        PaintSettings less = paint.reducedBy(this);
        return (double) less.quick().steps() * less.width() * less.height();
    }

    /**
     * What to save, by what a quick picture took.
     *
     * @param measured in seconds, of a picture made with {@code saved}
     * @param bearable in seconds
     */
    static PreviewReduction after(double measured, PreviewReduction saved, PaintSettings paint, double bearable) {
        for (PreviewReduction reduction : values()) {
            double expected = measured * reduction.work(paint) / saved.work(paint);
            // Half as long before less is saved again, so that the choice does not go to and fro.
            if (expected <= (reduction.compareTo(saved) < 0 ? bearable / 2 : bearable)) {
                return reduction;
            }
        }
        return SMALLER;
    }
}
