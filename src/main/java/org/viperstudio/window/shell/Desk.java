package org.viperstudio.window.shell;

/**
 * What every screen works with.
 *
 * @param background for what may run beside other work
 * @param saving for what must be done in order
 * @param files asks for files
 */
public record Desk(
        Background background,
        Background saving,
        Navigation navigation,
        NoticeBoard board,
        Overlay overlay,
        Theme theme,
        FileDialogs files,
        WindowSettings settings) {
    public Notices notices() {
        return board;
    }

    /** A desk with nothing on it yet. */
    public static Desk of(WorkerThreads threads, Theme theme, FileDialogs files, WindowSettings settings) {
        return new Desk(
                threads.anyOrder(),
                threads.inOrder(),
                new Navigation(),
                new NoticeBoard(),
                new Overlay(),
                theme,
                files,
                settings);
    }
}
