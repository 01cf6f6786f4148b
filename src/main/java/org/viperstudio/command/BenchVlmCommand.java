package org.viperstudio.command;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.bench.SyntheticIdefics2;
import org.viperstudio.bench.VlmBench;
import org.viperstudio.language.WeightForm;
import org.viperstudio.tensor.Backend;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures IDEFICS2. */
@Command(
        name = "vlm",
        description = "Times IDEFICS2 reading commented pictures and writing: seconds, tokens per second, peak memory.",
        mixinStandardHelpOptions = true)
final class BenchVlmCommand implements Callable<Integer> {
    private static final double GIB = 1L << 30;

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Origin origin = new Origin();

    /** Where the model comes from. */
    static final class Origin {
        @Option(
                names = "--synthetic",
                description = "Write an IDEFICS2 with random weights (17 GB) and delete it afterwards.")
        private boolean synthetic;

        @Option(names = "--model", description = "The folder of a full-size model.")
        private @Nullable Path model;
    }

    @Option(names = "--dtype", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private WeightForm form = WeightForm.BF16;

    @Option(
            names = "--layers",
            description = "Layers of the language model with --synthetic. Default: ${DEFAULT-VALUE}.")
    private int layers = SyntheticIdefics2.LAYERS;

    @Option(names = "--pictures", description = "Pictures with a comment each. Default: ${DEFAULT-VALUE}.")
    private int pictures = 10;

    @Option(names = "--tokens", description = "Tokens to write. Default: ${DEFAULT-VALUE}.")
    private int tokens = 8;

    @Mixin
    private final DeviceOption device = new DeviceOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        CommandOut print = CommandOut.of(spec);
        AtLeastOne.require("--pictures", pictures);
        AtLeastOne.require("--tokens", tokens);
        AtLeastOne.require("--layers", layers);
        try (TemporaryFolder scratch = new TemporaryFolder("viper-idefics2-")) {
            Path model = origin.model == null ? synthetic(scratch.path().resolve("model"), print) : origin.model;
            Path quantised = scratch.path().resolve("quantised");
            Backend backend = device.backend();
            VlmBench.Result result = VlmBench.run(
                    new VlmBench.Setting(model, form.on(backend), form.quantisation(), quantised, pictures, tokens));
            report(result, print);
        }
        return StudioCommand.DONE;
    }

    private Path synthetic(Path folder, CommandOut print) throws Exception {
        print.tell("writing an IDEFICS2 of random weights to " + folder);
        SyntheticIdefics2.write(folder, layers);
        return folder;
    }

    private void report(VlmBench.Result result, CommandOut print) {
        JsonObject figures = new JsonObject();
        figures.addProperty("dtype", form.name().toLowerCase(Locale.ROOT));
        if (origin.synthetic) {
            figures.addProperty("layers", layers);
        }
        figures.addProperty("load_s", rounded(result.load()));
        figures.addProperty("look_s", rounded(result.look()));
        figures.addProperty("prompt_tokens", result.promptTokens());
        figures.addProperty("prefill_s", rounded(result.read()));
        figures.addProperty("prefill_tokens_per_s", rounded(result.promptTokens() / result.read()));
        figures.addProperty("tokens_per_s", rounded(1 / result.writeToken()));
        figures.addProperty("threads", Backend.threads());
        figures.addProperty("torch", Backend.nativesVersion());
        result.peakBytes().ifPresent(peak -> figures.addProperty("peak_rss_gib", rounded(peak / GIB)));
        print.figures(figures, json);
    }

    private static double rounded(double value) {
        return Math.round(1000 * value) / 1000.0;
    }
}
