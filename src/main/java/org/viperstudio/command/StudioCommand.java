package org.viperstudio.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.viperstudio.diffusion.StoppedException;
import org.viperstudio.store.DataFolder;
import org.viperstudio.studio.Program;
import org.viperstudio.studio.models.GpuRuntime;
import org.viperstudio.studio.profile.GalleryFiles;
import org.viperstudio.window.Display;
import org.viperstudio.window.WindowProgram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program as a command, with its commands below it. */
@Command(
        name = "viper-studio",
        description = "Makes pictures in one person's taste, on that person's own machine.",
        mixinStandardHelpOptions = true,
        versionProvider = StudioCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Every command lists its options with --help."},
        subcommands = {
            GenerateCommand.class,
            ExtractCommand.class,
            ScoreCommand.class,
            PeopleCommand.class,
            InspectCommand.class,
            DoctorCommand.class,
            BenchCommand.class,
            ProfilesCommand.class,
            CommentCommand.class,
            HistoryCommand.class,
            ModelsCommand.class,
            EvaluateCommand.class,
            ScreenshotsCommand.class,
            TrainCommand.class,
            TourCommand.class
        })
public final class StudioCommand implements Callable<Integer> {
    /** All went well. */
    static final int DONE = 0;
    /** It could not be done. */
    static final int FAILED = 1;
    /** Ended by Ctrl-C, as shells count it. */
    static final int STOPPED = 130;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The folder of your data; default: ${DEFAULT-VALUE}.")
    private Path data = DataFolder.byConvention();

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Print an error's stack trace.")
    private boolean verbose;

    StudioCommand() {}

    /**
     * Runs a command.
     *
     * @return the exit code: 0 done, 1 failed, 2 wrong usage, 130 stopped
     */
    public static int run(List<String> words, PrintWriter out, PrintWriter err) {
        StudioCommand studio = new StudioCommand();
        CommandLine command = new CommandLine(studio)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(StudioCommand::misused)
                .setExecutionStrategy(studio::execute)
                .setExecutionExceptionHandler((failure, failed, result) -> studio.fail(failure, failed));
        return StopSignal.heededIn(() -> command.execute(words.toArray(String[]::new)));
    }

    private int execute(ParseResult parsed) {
        GpuRuntime.use(data);
        return new RunLast().execute(parsed);
    }

    /** Without a command: the window; where there is no display, the tour. */
    @Override
    public Integer call() {
        if (Display.isPresent()) {
            WindowProgram.run(data);
            return DONE;
        }
        CommandLine command = Optional.ofNullable(spec).orElseThrow().commandLine();
        command.getOut()
                .println(
                        "There is no display here to open the window on. This is the tour; --help lists all commands.");
        command.getOut().flush();
        return new CommandLine(new TourCommand())
                .setOut(command.getOut())
                .setErr(command.getErr())
                .setExecutionExceptionHandler((failure, tour, result) -> fail(failure, tour))
                .execute();
    }

    /** Where quantised weights are kept. */
    static Path quantised(@Nullable StudioCommand studio) {
        return new DataFolder(Optional.ofNullable(studio).orElseThrow().data).quantised();
    }

    /** The gallery's images, as files in the folder of the person's data. */
    static GalleryFiles gallery(@Nullable StudioCommand studio) {
        return new GalleryFiles(DataFolder.at(Optional.ofNullable(studio).orElseThrow().data));
    }

    /** One line in place of all options. */
    private static int misused(CommandLine.ParameterException misuse, String[] words) {
        CommandLine command = misuse.getCommandLine();
        command.getErr().println(misuse.getMessage());
        command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** The folder of the user's data, made if it is not there. */
    DataFolder data() {
        return DataFolder.at(data);
    }

    private int fail(Exception failure, CommandLine command) {
        if (failure instanceof CancellationException) {
            command.getErr().println("Stopped. What was done so far is kept.");
            return STOPPED;
        }
        if (failure instanceof StoppedException) {
            command.getErr().println("Stopped. Nothing was written.");
            return STOPPED;
        }
        if (StopSignal.programEnds()) {
            command.getErr().println("Stopped.");
            return STOPPED;
        }
        command.getErr().println(FailureMessage.of(failure));
        if (verbose) {
            failure.printStackTrace(command.getErr());
        }
        return FAILED;
    }

    /** What {@code --version} prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Program.title(), "Java " + Runtime.version()};
        }
    }
}
