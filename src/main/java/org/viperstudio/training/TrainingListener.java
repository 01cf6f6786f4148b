package org.viperstudio.training;

/** Hears how training goes, and can end it. */
public interface TrainingListener {
    /** Something that a person may want to know. */
    void report(String line);

    /** False ends the run after the step at hand; what was learned is kept. */
    default boolean shouldContinue() {
        return true;
    }
}
