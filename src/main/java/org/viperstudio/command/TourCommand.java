package org.viperstudio.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.viperstudio.diffusion.StoppedException;
import org.viperstudio.model.EmbeddedModel;
import org.viperstudio.studio.ImageService;
import org.viperstudio.studio.Program;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.studio.taste.EmbeddedTaste;
import org.viperstudio.studio.taste.ProfileScore;
import org.viperstudio.studio.tour.Tour;
import org.viperstudio.tensor.Backend;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows all that the program does, without a window. */
@Command(
        name = "tour",
        description = "Shows what the program does for a sample person: comments, taste, pictures, scores, and a page.",
        mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--out", description = "The folder to write. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("tour");

    @Option(names = "--model", description = "The model to paint with. Default: the embedded one.")
    private @Nullable Path model;

    @Option(names = "--prompt", description = "A prompt instead of the usual three; may be repeated.")
    private List<String> prompts = Tour.PROMPTS;

    @Override
    public Integer call() {
        Destination.requireFolder(out);
        CommandOut print = CommandOut.of(spec);
        try (ImageService images = new ImageService(Backend.best(), Optional.empty());
                ProgressLine progress = new ProgressLine(print, !print.terminal())) {
            Tour tour = new Tour(
                    Program.title(),
                    EmbeddedTaste.extractor(AttributeCatalogue.load()),
                    ProfileScore::of,
                    images,
                    PaintSettings.suiting(model == null ? EmbeddedModel.folder() : model),
                    prompts);
            Path page = tour.write(
                    out,
                    line -> {
                        print.tell(line);
                    },
                    progress);
            print.out().println("The tour is at " + page.toAbsolutePath().toUri());
            print.out().flush();
        } catch (StoppedException stopped) {
            throw (CancellationException) new CancellationException("what is painted stays").initCause(stopped);
        }
        return StudioCommand.DONE;
    }
}
