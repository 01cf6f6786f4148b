package org.viperstudio.window.shell;

/**
 * The services that all screens of a window share: threads, navigation, notices, overlay, theme, file dialogs and
 * settings.
 *
 * @param background runs tasks in parallel, such as reading
 * @param saving runs tasks one after the other, such as saving
 * @param files the dialogs that ask for files
 */
public record WindowContext(
        TaskRunner background,
        TaskRunner saving,
        Navigation navigation,
        NoticeBoard board,
        Overlay overlay,
        FlightLayer flights,
        Theme theme,
        FileDialogs files,
        WindowSettings settings) {
    public Notices notices() {
        return board;
    }

    /** Creates the context of a new window, which shows no notice and no dialog yet. */
    public static WindowContext of(WorkerThreads threads, Theme theme, FileDialogs files, WindowSettings settings) {
        return new WindowContext(
                threads.parallel(),
                threads.sequential(),
                new Navigation(),
                new NoticeBoard(),
                new Overlay(),
                new FlightLayer(),
                theme,
                files,
                settings);
    }
}
