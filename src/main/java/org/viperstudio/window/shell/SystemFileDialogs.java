package org.viperstudio.window.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's own dialogs, over a window. */
public final class SystemFileDialogs implements FileDialogs {
    private final Window owner;

    public SystemFileDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(String title, Kind kind) {
        return path(chooser(title, kind).showOpenDialog(owner));
    }

    @Override
    public List<Path> openSeveral(String title, Kind kind) {
        List<File> files = chooser(title, kind).showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String title, Kind kind, String name) {
        FileChooser chooser = chooser(title, kind);
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(owner)).map(file -> withEnding(file, kind));
    }

    /** Not every system adds the ending that the name was written without; no other file is overwritten by adding it. */
    private static Path withEnding(Path file, Kind kind) {
        String name = file.getFileName().toString();
        if (kind.endings().stream().anyMatch(ending -> name.endsWith(ending.substring(1)))) {
            return file;
        }
        Path ended = file.resolveSibling(name + kind.endings().getFirst().substring(1));
        return Files.exists(ended) ? file : ended;
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return path(chooser.showDialog(owner));
    }

    private static FileChooser chooser(String title, Kind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.title(), kind.endings()));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
