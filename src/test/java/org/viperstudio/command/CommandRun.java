package org.viperstudio.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.viperstudio.Parity;

/** A command as a person ran it: its exit code and what it wrote. */
record CommandRun(int code, String out, String err) {
    static CommandRun of(List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = StudioCommand.run(words, new PrintWriter(out), new PrintWriter(err));
        return new CommandRun(code, out.toString(), err.toString());
    }

    static CommandRun of(String... words) {
        return of(List.of(words));
    }

    /** Six steps of the small SDXL among the reference results, unless the options say otherwise. */
    static CommandRun generate(Path out, String... options) {
        List<String> words = new ArrayList<>(List.of("generate", "--model"));
        words.add(Parity.dir().resolve("sdxl").toString());
        words.addAll(List.of("--prompt", "Happy cats", "--out", out.toString()));
        List<String> given = List.of(options);
        addUnlessGiven(words, given, "--seed", "3");
        addUnlessGiven(words, given, "--size", "128x128");
        addUnlessGiven(words, given, "--steps", "6");
        words.addAll(given);
        return of(words);
    }

    private static void addUnlessGiven(List<String> words, List<String> given, String option, String value) {
        if (!given.contains(option)) {
            words.addAll(List.of(option, value));
        }
    }
}
