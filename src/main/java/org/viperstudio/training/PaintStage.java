package org.viperstudio.training;

/** Paints what there is to learn from, and what is held out to measure by. */
record PaintStage(WorkFolder work, SketchDesign design, int pictures, TrainingListener listener) {
    static final int HELD_OUT = 512;
    private static final int REPORTED = 512;

    void run() {
        paint("held-out pictures", design.heldOut(work), Math.min(HELD_OUT, pictures));
        paint("pictures", design.training(work), pictures);
    }

    /**
     * Paints what a set lacks.
     *
     * @param what it holds, for a person
     */
    void paint(String what, PaintedSet set, int wanted) {
        if (set.count() >= wanted) {
            return;
        }
        set.paint(wanted, done -> {
            if (done % REPORTED == 0 || done == wanted) {
                listener.says("painted %d of %d %s".formatted(done, wanted, what));
            }
            return listener.goesOn();
        });
    }
}
