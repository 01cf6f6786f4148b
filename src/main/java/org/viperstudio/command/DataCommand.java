package org.viperstudio.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.store.DataFolder;
import org.viperstudio.studio.Studio;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that opens the data folder, and closes it at its end. */
abstract class DataCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--data", paramLabel = "DIR", description = "The folder of your data, instead of the usual one.")
    private @Nullable Path data;

    @Override
    public final Integer call() throws Exception {
        CommandSpec own = Objects.requireNonNull(spec);
        StudioCommand root = (StudioCommand) own.root().userObject();
        DataFolder folder = data == null ? root.data() : DataFolder.at(data);
        try (Studio studio = Studio.open(folder)) {
            run(studio, new JsonLines(CommandOut.of(own), json));
        }
        return StudioCommand.DONE;
    }

    abstract void run(Studio studio, JsonLines out) throws Exception;
}
