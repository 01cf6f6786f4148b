package org.viperstudio.window.shell;

import java.util.ArrayList;
import java.util.List;

/** Keeps what is said: the ways back that are offered, and the warnings. */
public final class RecordingNotices implements Notices {
    private final List<Runnable> waysBack = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** The ways back, the latest last. */
    public List<Runnable> waysBack() {
        return waysBack;
    }

    public List<String> warnings() {
        return warnings;
    }

    @Override
    public void inform(String text) {}

    @Override
    public void offerUndo(String text, String action, Runnable onAction) {
        waysBack.add(onAction);
    }

    @Override
    public void offerAction(String text, String action, Runnable onAction) {
        waysBack.add(onAction);
    }

    @Override
    public void warn(String text) {
        warnings.add(text);
    }
}
