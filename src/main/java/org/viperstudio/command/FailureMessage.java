package org.viperstudio.command;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Says what went wrong, for a person: Java's own messages about files name the file and leave out what is wrong. */
final class FailureMessage {
    private FailureMessage() {}

    static String of(Exception failure) {
        return switch (rootOf(failure)) {
            case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
            case AccessDeniedException closed -> closed.getFile() + ": you may not read or write here";
            case FileAlreadyExistsException taken -> taken.getFile() + ": something else of this name is there";
            case NotDirectoryException file -> file.getFile() + ": this is no folder";
            case Exception other -> Optional.ofNullable(other.getMessage()).orElse(other.toString());
        };
    }

    /** The cause, where the exception around it has no message of its own. */
    private static Exception rootOf(Exception failure) {
        return failure instanceof UncheckedIOException wrapped
                        && wrapped.getCause().toString().equals(wrapped.getMessage())
                ? wrapped.getCause()
                : failure;
    }
}
