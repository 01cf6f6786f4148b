package org.viperstudio.training;

/** Is told how training or evaluation goes, and can end it. Called on the inference thread. */
public interface TrainingListener {
    /** One line on the progress, for a person. */
    void report(String line);

    /** Whether to continue; false ends the run after the current step. Training writes a checkpoint first. */
    default boolean shouldContinue() {
        return true;
    }
}
