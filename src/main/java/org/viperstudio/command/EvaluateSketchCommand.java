package org.viperstudio.command;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.diffusion.Effort;
import org.viperstudio.model.EmbeddedModel;
import org.viperstudio.network.Compute;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.PrecisionProbe;
import org.viperstudio.training.SketchEvaluation;
import org.viperstudio.training.SketchReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures Sketch. */
@Command(
        name = "sketch",
        description = "Measures the embedded model with classifiers (judges) that were trained on painted pictures,"
                + " and writes a contact sheet.",
        mixinStandardHelpOptions = true)
final class EvaluateSketchCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--out", description = "The folder of the contact sheet. Default: the current one.")
    private Path out = Path.of("");

    @Option(names = "--model", description = "A model that train sketch wrote. Default: the embedded one.")
    private @Nullable Path model;

    @Option(names = "--judges", description = "Judges that train sketch wrote. Default: the embedded ones.")
    private @Nullable Path judges;

    @Option(names = "--people", description = "Simulated people. Default: ${DEFAULT-VALUE}.")
    private int people = 100;

    @Option(names = "--prompts", description = "Prompts for each person. Default: ${DEFAULT-VALUE}.")
    private int prompts = 15;

    @Option(names = "--subjects", description = "Subjects of plain pictures. Default: ${DEFAULT-VALUE}.")
    private int subjects = 40;

    @Option(names = "--seeds", description = "Plain pictures of each subject. Default: ${DEFAULT-VALUE}.")
    private int seeds = 10;

    @Option(names = "--sweeps", description = "Sweeps over all degrees. Default: ${DEFAULT-VALUE}.")
    private int sweeps = 100;

    @Option(names = "--fast", description = "Paint with --fast, to see what it costs.")
    private boolean fast;

    @Option(names = "--json", description = "Print one JSON object and no progress.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        CommandOut print = CommandOut.of(spec);
        Files.createDirectories(out.toAbsolutePath());
        Backend backend = Backend.best();
        try (StopSignal signal = new StopSignal()) {
            SketchReport report = new SketchEvaluation(
                            new Compute(backend, PrecisionProbe.of(backend).best()),
                            plan(),
                            new PrintedTrainingProgress(print, signal, json))
                    .run();
            if (json) {
                print.out().println(new GsonBuilder().create().toJson(report));
            } else {
                report.lines().forEach(print.out()::println);
            }
            print.out().flush();
        }
        return StudioCommand.DONE;
    }

    private Path judgesFolder() {
        return Optional.ofNullable(judges)
                .or(EmbeddedModel::judges)
                .orElseThrow(() -> new IllegalArgumentException("No judges come along with this build. Train them with"
                        + " \"train sketch --stage judges --out DIR\" and name them with --judges DIR."));
    }

    private SketchEvaluation.Plan plan() {
        return new SketchEvaluation.Plan(
                model == null ? EmbeddedModel.folder() : model,
                judgesFolder(),
                out,
                people,
                prompts,
                subjects,
                seeds,
                sweeps,
                fast ? Effort.FAST : Effort.EXACT);
    }
}
