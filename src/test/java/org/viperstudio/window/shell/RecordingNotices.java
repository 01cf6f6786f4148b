package org.viperstudio.window.shell;

import java.util.ArrayList;
import java.util.List;

/** Records notices for tests: their undo actions and warnings. */
public final class RecordingNotices implements Notices {
    private final List<Runnable> undoActions = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** The undo and other actions, latest last. */
    public List<Runnable> undoActions() {
        return undoActions;
    }

    public List<String> warnings() {
        return warnings;
    }

    @Override
    public void inform(String text) {}

    @Override
    public void offerUndo(String text, String action, Runnable onAction) {
        undoActions.add(onAction);
    }

    @Override
    public void offerAction(String text, String action, Runnable onAction) {
        undoActions.add(onAction);
    }

    @Override
    public void warn(String text) {
        warnings.add(text);
    }
}
