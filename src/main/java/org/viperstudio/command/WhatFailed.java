package org.viperstudio.command;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** What went wrong, for a person. Java's own messages of files name the file and leave out what is the matter with it. */
final class WhatFailed {
    private WhatFailed() {}

    static String of(Exception failure) {
        return switch (beneath(failure)) {
            case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
            case AccessDeniedException closed -> closed.getFile() + ": you may not read or write here";
            case FileAlreadyExistsException taken -> taken.getFile() + ": something else of this name is there";
            case NotDirectoryException file -> file.getFile() + ": this is no folder";
            case Exception other -> Optional.ofNullable(other.getMessage()).orElse(other.toString());
        };
    }

    /** What a wrapper that says nothing itself was put around. */
    private static Exception beneath(Exception failure) {
        return failure instanceof UncheckedIOException wrapped
                        && wrapped.getCause().toString().equals(wrapped.getMessage())
                ? wrapped.getCause()
                : failure;
    }
}
