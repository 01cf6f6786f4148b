package org.viperstudio.training;

/** Paints what there is to learn from, and what is held out to measure by, while the session lasts. */
record PaintStage(WorkFolder work, SketchDesign design, int pictures, TrainingListener listener) {
    static final int HELD_OUT = 512;
    private static final int REPORTED = 512;

    /** Whether all of it is there now. */
    boolean run(RunSchedule schedule) {
        return paint("held-out pictures", design.heldOut(work), Math.min(HELD_OUT, pictures), schedule)
                && paint("pictures", design.training(work), pictures, schedule);
    }

    /**
     * Paints what a set lacks.
     *
     * @param what it holds, for a person
     * @return whether all of it is there now
     */
    boolean paint(String what, PaintedSet set, int wanted, RunSchedule schedule) {
        if (set.count() >= wanted) {
            return true;
        }
        set.paint(wanted, done -> {
            if (done % REPORTED == 0 || done == wanted) {
                listener.report("painted %d of %d %s".formatted(done, wanted, what));
            }
            return schedule.shouldContinue();
        });
        int there = set.count();
        if (there < wanted) {
            listener.report(
                    "stopped with %d of %d %s painted: the same command goes on".formatted(there, wanted, what));
        }
        return there >= wanted;
    }
}
