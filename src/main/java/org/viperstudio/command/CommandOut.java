package org.viperstudio.command;

import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The output streams of a command.
 *
 * @param out results
 * @param err progress and errors
 * @param terminal whether a person watches, not a pipe
 */
record CommandOut(PrintWriter out, PrintWriter err, boolean terminal) {
    static CommandOut of(@Nullable CommandSpec spec) {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        boolean terminal = System.console() != null && System.console().isTerminal();
        return new CommandOut(command.getOut(), command.getErr(), terminal);
    }

    /** Tells of the work at once, beside its results. */
    void tell(String line) {
        err.println(line);
        err.flush();
    }

    /** Prints figures, one a line, or as one JSON object. */
    void figures(JsonObject figures, boolean json) {
        if (json) {
            out.println(figures);
        } else {
            figures.entrySet()
                    .forEach(entry -> out.printf(
                            Locale.ROOT,
                            "%-26s %s%n",
                            entry.getKey(),
                            entry.getValue().getAsString()));
        }
        out.flush();
    }
}
