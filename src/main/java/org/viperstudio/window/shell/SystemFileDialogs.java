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

/** File dialogs of the operating system. */
public final class SystemFileDialogs implements FileDialogs {
    private final Window owner;

    public SystemFileDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(String title, FileType type) {
        return path(chooser(title, type).showOpenDialog(owner));
    }

    @Override
    public List<Path> openSeveral(String title, FileType type) {
        List<File> files = chooser(title, type).showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String title, FileType type, String name) {
        FileChooser chooser = chooser(title, type);
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(owner)).map(file -> withEnding(file, type));
    }

    /**
     * Adds the file extension if it is missing, since not every system does; but not if that would overwrite another
     * file.
     */
    private static Path withEnding(Path file, FileType type) {
        String name = file.getFileName().toString();
        if (type.patterns().stream().anyMatch(ending -> name.endsWith(ending.substring(1)))) {
            return file;
        }
        Path ended = file.resolveSibling(name + type.patterns().getFirst().substring(1));
        return Files.exists(ended) ? file : ended;
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return path(chooser.showDialog(owner));
    }

    private static FileChooser chooser(String title, FileType type) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(type.title(), type.patterns()));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
