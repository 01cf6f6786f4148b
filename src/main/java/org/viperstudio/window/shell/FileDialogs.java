package org.viperstudio.window.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Asks the user for files and folders. Each method is called on the JavaFX thread and returns once the user has
 * answered.
 */
public interface FileDialogs {
    /**
     * A file type, used to filter the files that a dialog shows.
     *
     * @param title the name shown to the user
     * @param patterns patterns such as "*.png"
     */
    record FileType(String title, List<String> patterns) {
        /** PNG, the format in which this program writes pictures. */
        public static final FileType PNG = new FileType("PNG", List.of("*.png"));

        public FileType {
            patterns = List.copyOf(patterns);
        }
    }

    /** Asks for a file to read; empty if the user cancels. */
    Optional<Path> open(String title, FileType type);

    /** Asks for files to read; empty if the user cancels. */
    List<Path> openSeveral(String title, FileType type);

    /**
     * Asks for a file to write; empty if the user cancels.
     *
     * @param name the suggested file name
     */
    Optional<Path> save(String title, FileType type, String name);

    /** Asks for a folder to read; empty if the user cancels. */
    Optional<Path> folder(String title);
}
