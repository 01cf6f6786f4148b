package org.viperstudio.window.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the person for files and folders; on the JavaFX thread, until they have answered. */
public interface FileDialogs {
    /**
     * Files of one kind.
     *
     * @param title what people call them
     * @param endings patterns such as "*.png"
     */
    record Kind(String title, List<String> endings) {
        /** Pictures that this program writes. */
        public static final Kind PNG = new Kind("PNG", List.of("*.png"));

        public Kind {
            endings = List.copyOf(endings);
        }
    }

    /** A file to read; empty if they think better of it. */
    Optional<Path> open(String title, Kind kind);

    /** Files to read; none if they think better of it. */
    List<Path> openSeveral(String title, Kind kind);

    /**
     * A file to write; empty if they think better of it.
     *
     * @param name proposed for it
     */
    Optional<Path> save(String title, Kind kind, String name);

    /** A folder to read; empty if they think better of it. */
    Optional<Path> folder(String title);
}
