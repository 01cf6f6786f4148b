package org.viperstudio.window;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.viperstudio.window.shell.FileDialogs;

/** Answers file dialogs with prepared files; an unexpected dialog is cancelled. */
public final class PreparedFileDialogs implements FileDialogs {
    private final Queue<List<Path>> answers = new ArrayDeque<>();
    private final List<String> proposed = new ArrayList<>();

    void answer(Path... files) {
        answers.add(List.of(files));
    }

    /** The suggested names of files to write. */
    List<String> proposed() {
        return proposed;
    }

    @Override
    public Optional<Path> open(String title, FileType type) {
        return openSeveral(title, type).stream().findFirst();
    }

    @Override
    public List<Path> openSeveral(String title, FileType type) {
        return Optional.ofNullable(answers.poll()).orElse(List.of());
    }

    @Override
    public Optional<Path> save(String title, FileType type, String name) {
        proposed.add(name);
        return open(title, type);
    }

    @Override
    public Optional<Path> folder(String title) {
        return openSeveral(title, FileType.PNG).stream().findFirst();
    }
}
