package org.viperstudio.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Checks the file or folder that a command will write to, before the work begins. */
final class Destination {
    private Destination() {}

    /** @throws IllegalArgumentException if a file's name is not that of a PNG */
    static void requirePng(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new IllegalArgumentException(file + ": pictures are written as PNG. Let the name end in .png.");
        }
    }

    /** @throws IllegalArgumentException if a file is in a folder's place */
    static void requireFolder(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is a file. Name a folder to write to.");
        }
    }
}
