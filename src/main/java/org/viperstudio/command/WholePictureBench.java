package org.viperstudio.command;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.bench.FastBench;
import org.viperstudio.diffusion.GuidanceSettings;
import org.viperstudio.diffusion.ImageRequest;
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
                "Times whole pictures in full, with --fast and without a taste, and measures how far --fast deviates.",
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
        AtLeastOne.require("--pictures", pictures);
        Path path = model == null ? EmbeddedModel.folder() : model;
        ModelSource source = ModelOpener.base(path, Optional.empty());
        Backend backend = Backend.best();
        DType type = dtype == null ? PrecisionProbe.of(backend).best() : dtype;
        FastBench.Result result = FastBench.run(source, new Compute(backend, type), setting(path, source), line -> {
            print.tell(line);
        });
        print.figures(figures(result), json);
        return StudioCommand.DONE;
    }

    private FastBench.Setting setting(Path path, ModelSource source) {
        Optional<RecommendedSettings> recommended = RecommendedSettings.of(path);
        PictureSize sides = size == null ? PictureSize.of(source) : PictureSize.parse(size);
        return new FastBench.Setting(
                new ImageRequest.Size(sides.width(), sides.height()),
                steps == null ? recommended.map(RecommendedSettings::steps).orElse(40) : steps,
                recommended.map(RecommendedSettings::scheduler),
                new GuidanceSettings(
                        recommended.map(RecommendedSettings::guidance).orElse(5.0),
                        recommended.map(RecommendedSettings::rescale).orElse(0.0)),
                pictures);
    }

    private static JsonObject figures(FastBench.Result result) {
        JsonObject figures = new JsonObject();
        figures.addProperty("exact_s", BenchCommand.rounded(result.exact()));
        figures.addProperty("fast_s", BenchCommand.rounded(result.fast()));
        figures.addProperty("plain_s", BenchCommand.rounded(result.plain()));
        figures.addProperty("fast_ratio", BenchCommand.rounded(result.fast() / result.exact()));
        figures.addProperty("plain_ratio", BenchCommand.rounded(result.plain() / result.exact()));
        figures.addProperty("fast_deviation", BenchCommand.rounded(result.deviation()));
        figures.addProperty("taste_deviation", BenchCommand.rounded(result.taste()));
        return figures;
    }
}
