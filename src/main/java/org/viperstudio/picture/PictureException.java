package org.viperstudio.picture;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A picture file that cannot be read or written; the message names the file and the fault. */
public final class PictureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PictureException(Path file, String fault) {
        super(file + ": " + fault);
    }

    PictureException(Path file, String fault, Throwable cause) {
        super(file + ": " + fault, cause);
    }

    static PictureException unreadable(Path file, IOException failure) {
        return failure instanceof NoSuchFileException
                ? new PictureException(file, "no such file", failure)
                : new PictureException(file, "cannot be read: " + reason(failure), failure);
    }

    static PictureException unwritable(Path file, IOException failure) {
        return failure instanceof NoSuchFileException
                ? new PictureException(file, "cannot be written: its folder does not exist", failure)
                : new PictureException(file, "cannot be written: " + reason(failure), failure);
    }

    /** File systems say the file's name where the reason is expected. */
    private static String reason(IOException failure) {
        return failure instanceof FileSystemException system
                ? Optional.ofNullable(system.getReason()).orElse("no access")
                : String.valueOf(failure.getMessage());
    }
}
