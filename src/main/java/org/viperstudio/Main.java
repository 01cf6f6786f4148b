package org.viperstudio;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.viperstudio.command.CommandLineWords;
import org.viperstudio.command.StudioCommand;

/** Starts the program. */
public final class Main {
    private static final char LOST_LETTER = '\uFFFD';

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
     * The words of the command: {@code args}, or where there are none those in the system property {@code viper.args}.
     *
     * @throws IllegalArgumentException if the property has an unbalanced quote, or a word holds what Java puts in the
     *     place of letters that the system's character set does not have: what was written is lost
     */
    static List<String> words(String... args) {
        List<String> words =
                args.length > 0 ? List.of(args) : CommandLineWords.split(System.getProperty("viper.args", ""));
        if (words.stream().anyMatch(word -> word.indexOf(LOST_LETTER) >= 0)) {
            throw new IllegalArgumentException(
                    ("The words cannot be read in this system's character set, %s. Set one that has all letters, as"
                                    + " LC_ALL=C.UTF-8 does.")
                            .formatted(System.getProperty("sun.jnu.encoding")));
        }
        return words;
    }
}
