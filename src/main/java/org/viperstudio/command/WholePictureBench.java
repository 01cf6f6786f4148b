package org.viperstudio.command;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.bench.FastBench;
import org.viperstudio.model.EmbeddedModel;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.RecommendedSettings;
import org.viperstudio.network.Compute;
import org.viperstudio.studio.ModelOpener;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.PrecisionProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times whole pictures: exact, fast, plain. */
@Command(
        name = "fast",
        description =
                "Times whole pictures made exactly, with --fast and without a taste, and tells what --fast costs.",
        mixinStandardHelpOptions = true)
final class WholePictureBench implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--model", description = "Default: the embedded model.")
    private @Nullable Path model;

    @Option(names = "--size", description = "WIDTHxHEIGHT. Default: what the model was made for.")
    private @Nullable String size;

    @Option(names = "--steps", description = "Default: what the model recommends, or 40.")
    private @Nullable Integer steps;

    @Option(names = "--pictures", description = "How many of each kind. Default: ${DEFAULT-VALUE}.")
    private int pictures = 1;

    @Option(
            names = "--dtype",
            converter = ComputeType.class,
            description = "f32, bf16 or f16. Default: what this machine is fastest in.")
    private @Nullable DType dtype;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        CommandOut print = CommandOut.of(spec);
        BenchCommand.requireOne("--pictures", pictures);
        Path path = model == null ? EmbeddedModel.folder() : model;
        ModelSource source = ModelOpener.base(path, Optional.empty());
        Backend backend = Backend.best();
        DType type = dtype == null ? PrecisionProbe.of(backend).best() : dtype;
        FastBench.Result result = FastBench.run(source, new Compute(backend, type), setting(path, source), line -> {
            print.err().println(line);
            print.err().flush();
        });
        BenchCommand.print(figures(result), json, print);
        return StudioCommand.DONE;
    }

    private FastBench.Setting setting(Path path, ModelSource source) {
        Optional<RecommendedSettings> suits = RecommendedSettings.of(path);
        PictureSize sides = size == null ? PictureSize.of(source) : PictureSize.parse(size);
        return new FastBench.Setting(
                sides.width(),
                sides.height(),
                steps == null ? suits.map(RecommendedSettings::steps).orElse(40) : steps,
                suits.map(RecommendedSettings::guidance).orElse(5.0),
                suits.map(RecommendedSettings::rescale).orElse(0.0),
                suits.map(RecommendedSettings::scheduler),
                pictures);
    }

    private static JsonObject figures(FastBench.Result result) {
        JsonObject figures = new JsonObject();
        figures.addProperty("exact_s", BenchCommand.rounded(result.exact()));
        figures.addProperty("fast_s", BenchCommand.rounded(result.fast()));
        figures.addProperty("plain_s", BenchCommand.rounded(result.plain()));
        figures.addProperty("fast_ratio", BenchCommand.rounded(result.fast() / result.exact()));
        figures.addProperty("plain_ratio", BenchCommand.rounded(result.plain() / result.exact()));
        figures.addProperty("fast_deviation", Math.round(1e4 * result.deviation()) / 1e4);
        figures.addProperty("taste_deviation", Math.round(1e4 * result.taste()) / 1e4);
        return figures;
    }
}
