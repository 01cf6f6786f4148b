package org.viperstudio.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options for what pictures are scored by: one person's pictures, or a text. */
final class ScoreOptions {
    @ArgGroup(exclusive = false)
    private @Nullable Person person;

    @ArgGroup(exclusive = false)
    private @Nullable Text text;

    /** What one person liked and did not. */
    static final class Person {
        @Option(
                names = "--liked",
                required = true,
                paramLabel = "DIR",
                description = "A folder of pictures they liked.")
        private Path liked = Path.of("");

        @Option(
                names = "--disliked",
                required = true,
                paramLabel = "DIR",
                description = "A folder of pictures they did not.")
        private Path disliked = Path.of("");

        Path liked() {
            return liked;
        }

        Path disliked() {
            return disliked;
        }
    }

    /** What the pictures should show. */
    static final class Text {
        @Option(
                names = "--clip",
                required = true,
                paramLabel = "DIR",
                description = "Score by a text instead: the folder of a CLIP model or of PickScore, or what the list of"
                        + " models calls it once it is downloaded (clip-vit-large, pickscore).")
        private Path clip = Path.of("");

        @Option(names = "--prompt", required = true, description = "The text that the pictures should show.")
        private String prompt = "";

        Path clip() {
            return clip;
        }

        String prompt() {
            return prompt;
        }
    }

    /** The person, where not a text. */
    Person person() {
        return Optional.ofNullable(person).orElseThrow();
    }

    /** The text, if there is one. */
    Optional<Text> text() {
        return Optional.ofNullable(text);
    }
}
