package org.viperstudio;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.viperstudio.command.CommandLineWords;
import org.viperstudio.command.StudioCommand;

/** The entry point: passes the command line to {@link StudioCommand}. */
public final class Main {
    private static final char REPLACEMENT_CHARACTER = '\uFFFD';

    private Main() {}

    /** Runs the command in {@code args}, or the one in the system property {@code viper.args}. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        List<String> words;
        try {
            words = words(args);
        } catch (IllegalArgumentException unreadable) {
            err.println(unreadable.getMessage());
            System.exit(2);
            return;
        }
        System.exit(StudioCommand.run(words, out, err));
    }

    /**
     * The words of the command: {@code args}, or if there are none those in the system property {@code viper.args}.
     *
     * @throws IllegalArgumentException if the property has an unbalanced quote, or a word contains the replacement
     *     character, which Java puts in place of bytes that it cannot decode in the system's character set
     */
    static List<String> words(String... args) {
        List<String> words =
                args.length > 0 ? List.of(args) : CommandLineWords.split(System.getProperty("viper.args", ""));
        if (words.stream().anyMatch(word -> word.indexOf(REPLACEMENT_CHARACTER) >= 0)) {
            throw new IllegalArgumentException(
                    ("The words cannot be read in this system's character set, %s. Set one that has all letters, as"
                                    + " LC_ALL=C.UTF-8 does.")
                            .formatted(System.getProperty("sun.jnu.encoding")));
        }
        return words;
    }
}
