package org.viperstudio.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for image to image: the picture to start from instead of noise. */
final class StartOptions {
    private static final double USUAL = 0.6;

    @Option(names = "--start", description = "A picture to start from.")
    private @Nullable Path picture;

    @Option(names = "--strength", description = "How much of it to paint over, 0 to 1. Default: " + USUAL + ".")
    private @Nullable Double strength;

    /** @throws IllegalArgumentException if something that is given would not be used */
    void check() {
        if (strength != null && picture == null) {
            throw new IllegalArgumentException("--strength needs the --start picture that is painted over.");
        }
    }

    @Nullable
    Path picture() {
        return picture;
    }

    double strength() {
        return strength == null ? USUAL : strength;
    }
}
