package org.viperstudio.command;

import org.viperstudio.training.TrainingListener;

/** Prints the progress of long work beside its results, and passes on whether Ctrl-C was pressed. */
record PrintedTrainingProgress(CommandOut print, StopSignal signal, boolean silent) implements TrainingListener {
    @Override
    public void report(String line) {
        if (!silent) {
            print.tell(line);
        }
    }

    @Override
    public boolean shouldContinue() {
        return !signal.given();
    }
}
