package org.viperstudio.training;

/** Paints the training set and the held-out set, for as long as the run has time. */
record PaintStage(TrainingRun run) {
    private static final int HELD_OUT = 512;
    private static final int REPORTED = 512;

    /** Paints both sets, and says whether they are complete now. */
    boolean paintAll(RunSchedule schedule) {
        int pictures = run.plan().pictures();
        return paint("held-out pictures", run.design().heldOut(run.work()), Math.min(HELD_OUT, pictures), schedule)
                && paint("pictures", run.design().training(run.work()), pictures, schedule);
    }

    /**
     * Paints the pictures that a set lacks.
     *
     * @param what is painted, for a person
     * @param wanted size of the complete set
     * @return whether the set is complete now
     */
    boolean paint(String what, PaintedSet set, int wanted, RunSchedule schedule) {
        if (set.count() >= wanted) {
            return true;
        }
        set.paint(wanted, done -> {
            if (done % REPORTED == 0 || done == wanted) {
                run.listener().report("painted %d of %d %s".formatted(done, wanted, what));
            }
            return schedule.shouldContinue();
        });
        int painted = set.count();
        if (painted < wanted) {
            run.listener()
                    .report("stopped with %d of %d %s painted; run the same command again to continue"
                            .formatted(painted, wanted, what));
        }
        return painted >= wanted;
    }
}
