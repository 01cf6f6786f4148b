package org.viperstudio.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for a refiner, which takes over the last steps from the base model. */
final class RefinerOptions {
    private static final double USUAL = 0.8;

    @Option(names = "--refiner", description = "A refiner: folder or file.")
    private @Nullable Path refiner;

    @Option(names = "--refiner-start", description = "Share of the steps before the refiner. Default: " + USUAL + ".")
    private @Nullable Double start;

    /** @throws IllegalArgumentException if something that is given would not be used */
    void check() {
        if (start != null && refiner == null) {
            throw new IllegalArgumentException("--refiner-start needs the --refiner that takes over there.");
        }
    }

    @Nullable
    Path refiner() {
        return refiner;
    }

    double start() {
        return start == null ? USUAL : start;
    }
}
