package org.viperstudio;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.viperstudio.command.CommandLineWords;
import org.viperstudio.command.StudioCommand;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Runs the command in {@code args}, or the one in the system property {@code viper.args}. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        List<String> words;
        try {
            words = words(args);
        } catch (IllegalArgumentException unbalanced) {
            err.println(unbalanced.getMessage());
            System.exit(2);
            return;
        }
        System.exit(StudioCommand.run(words, out, err));
    }

    /**
     * The words of the command: {@code args}, or where there are none those in the system property {@code viper.args}.
     *
     * @throws IllegalArgumentException if the property has an unbalanced quote
     */
    static List<String> words(String... args) {
        return args.length > 0 ? List.of(args) : CommandLineWords.split(System.getProperty("viper.args", ""));
    }
}
