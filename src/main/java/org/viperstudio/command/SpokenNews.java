package org.viperstudio.command;

import org.viperstudio.training.TrainingListener;

/** Prints the progress of long work beside its results, and passes on whether Ctrl-C was pressed. */
record SpokenNews(CommandOut print, StopSignal signal, boolean silent) implements TrainingListener {
    @Override
    public void says(String line) {
        if (!silent) {
            print.err().println(line);
            print.err().flush();
        }
    }

    @Override
    public boolean goesOn() {
        return !signal.given();
    }
}
