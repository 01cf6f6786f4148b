package org.viperstudio;

import java.util.List;
import org.viperstudio.command.CommandLineWords;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Runs the command in {@code args}, or the one in the system property {@code viper.args}. */
    public static void main(String[] args) {
        System.out.println("ViPer Studio " + String.join(" ", words(args)));
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
