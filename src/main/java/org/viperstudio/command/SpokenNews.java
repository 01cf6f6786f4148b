package org.viperstudio.command;

import org.viperstudio.training.TrainingListener;

/** Tells long work's news on the side, and passes on whether Ctrl-C was pressed. */
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
