package org.viperstudio.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.viperstudio.people.ModelRephrasing;
import org.viperstudio.people.PeopleFile;
import org.viperstudio.people.Rephrasing;
import org.viperstudio.studio.taste.PeopleFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Simulates people. */
@Command(
        name = "people",
        description = {
            "Simulates people: their tastes, their comments on pictures, and the pictures.",
            "A grammar writes the comments, or with --model an IDEFICS2 that looks at the pictures."
        },
        mixinStandardHelpOptions = true)
final class PeopleCommand implements Callable<Integer> {
    private static final int COMMENTS = 10;
    private static final long NANOS_A_LINE = 1_000_000_000;

    @ParentCommand
    private @Nullable StudioCommand studio;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--count", description = "How many people. Default: ${DEFAULT-VALUE}.")
    private int count = 5000;

    @Option(names = "--seed", description = "Random seed. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write.")
    private Path out = Path.of("");

    @Option(
            names = "--attributes",
            description = "Attributes a person likes or dislikes, on average. Default: ${DEFAULT-VALUE}.")
    private double attributes = 50;

    @Option(names = "--comments", description = "Comments of each person on gallery pictures. Default: 10.")
    private @Nullable Integer comments;

    @Option(
            names = "--painted",
            description = "Paint this many pictures for each person to comment on, instead of the gallery's.")
    private int painted;

    @Option(names = "--grammar", description = "development, second, heldout or reserve. Default: ${DEFAULT-VALUE}.")
    private String grammar = "development";

    @Mixin
    private final LanguageModelOptions writer = new LanguageModelOptions();

    private long toldAt;

    @Override
    public Integer call() throws Exception {
        PeopleFolder.Request request = request();
        CommandOut print = CommandOut.of(spec);
        try (StopSignal signal = new StopSignal()) {
            if (!writer.given()) {
                write(request, Rephrasing.NONE, signal, print);
            } else {
                writer.use(StudioCommand.quantised(studio), signal, print, model -> {
                    Rephrasing rephrasing = new ModelRephrasing(model, seed, () -> !signal.given());
                    write(request, told(rephrasing, print), signal, print);
                    return true;
                });
            }
        } catch (CancellationException stopped) {
            print.err()
                    .println("Stopped. No people were written; pictures that were painted stay in "
                            + out.resolve(PeopleFile.IMAGES) + ". The same command begins again.");
            print.err().flush();
            return StudioCommand.STOPPED;
        }
        print.out().println("wrote " + count + " people to " + out.resolve(PeopleFile.NAME));
        print.out().flush();
        return StudioCommand.DONE;
    }

    /** What is wrong is told before people are drawn, or a model is loaded. */
    private PeopleFolder.Request request() {
        if (painted != 0 && comments != null) {
            throw new IllegalArgumentException(
                    "--comments goes with the gallery: of --painted pictures each has one comment.");
        }
        Destination.requireFolder(out);
        int each = comments == null ? COMMENTS : comments;
        return new PeopleFolder.Request(count, attributes, each, painted, grammar, seed);
    }

    private void write(PeopleFolder.Request request, Rephrasing rephrasing, StopSignal signal, CommandOut print)
            throws IOException {
        PeopleFolder.write(request, out, rephrasing, (step, done, of) -> {
            tell(print, step, done, of);
            return !signal.given();
        });
    }

    /** A model takes its time for each comment, so that each is told of. */
    private static Rephrasing told(Rephrasing rephrasing, CommandOut print) {
        return (person, comment, picture) -> {
            print.tell("person " + (person.number() + 1) + " looks at " + comment.image());
            return rephrasing.rephrased(person, comment, picture);
        };
    }

    /** Each step's beginning, and then once a second. */
    private void tell(CommandOut print, PeopleFolder.Step step, int done, int of) {
        long now = System.nanoTime();
        if (done > 0 && now - toldAt < NANOS_A_LINE) {
            return;
        }
        toldAt = now;
        String doing =
                switch (step) {
                    case DRAWING -> "drawing people who differ enough";
                    case WRITING ->
                        painted == 0 ? "writing their comments" : "painting for them, writing their comments";
                };
        print.tell("%s: %d of %d".formatted(doing, done, of));
    }
}
