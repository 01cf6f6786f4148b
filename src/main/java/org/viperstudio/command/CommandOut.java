package org.viperstudio.command;

import java.io.PrintWriter;
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
}
