package org.viperstudio.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viperstudio.diffusion.Degree;
import picocli.CommandLine.Option;

/** The options for the personalization degree: of one picture, or of several. */
final class DegreeOptions {
    private static final double USUAL = 0.85;

    @Option(names = "--degree", description = "How much of your taste, 0 to 1. Default: " + USUAL + ".")
    private @Nullable Double degree;

    @Option(names = "--degree-disliked", description = "The same for what you do not like. Default: as --degree.")
    private @Nullable Double degreeDisliked;

    @Option(
            names = "--degrees",
            split = ",",
            description = "A picture for each degree, from the same noise, and a strip: 0,0.5,1.")
    private List<Double> degrees = List.of();

    /** @throws IllegalArgumentException if something that is given would not be used */
    void check() {
        if (degree != null && !degrees.isEmpty()) {
            throw new IllegalArgumentException("--degree is for one picture, --degrees for several: leave one out.");
        }
        if (degreeDisliked != null && !degrees.isEmpty()) {
            throw new IllegalArgumentException(
                    "--degree-disliked goes with --degree: in --degrees each number is for both lists.");
        }
        // Of two pictures of one degree the second would take the first one's file.
        if (degrees.stream().map(Math::abs).distinct().count() < degrees.size()) {
            throw new IllegalArgumentException("--degrees names a degree twice.");
        }
    }

    double liked() {
        return degree == null ? USUAL : degree;
    }

    double disliked() {
        return degreeDisliked == null ? liked() : degreeDisliked;
    }

    /** The degree of each picture. */
    List<Degree> all() {
        return degrees.isEmpty()
                ? List.of(new Degree(liked(), disliked()))
                : degrees.stream().map(Degree::of).toList();
    }
}
