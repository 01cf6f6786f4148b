package org.viperstudio.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.window.Screenshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Pictures of the window. */
@Command(
        name = "screenshots",
        description = "Saves a screenshot of each screen of the real window, light and dark, with sample data.",
        mixinStandardHelpOptions = true)
final class ScreenshotsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("target", "screenshots");

    @Override
    public Integer call() throws IOException {
        try (TemporaryFolder data = new TemporaryFolder("viper-studio")) {
            Screenshots.take(out, data.path());
        }
        CommandOut.of(spec).out().println("Screenshots are in " + out.toAbsolutePath());
        return StudioCommand.DONE;
    }
}
