package org.viperstudio.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.diffusion.Effort;
import org.viperstudio.diffusion.MemoryPlan;
import org.viperstudio.model.EmbeddedModel;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.RecommendedSettings;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.network.Picture;
import org.viperstudio.picture.PictureFile;
import org.viperstudio.scheduler.SchedulerConfig;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.GenerationSettings.LoraUse;
import org.viperstudio.studio.ImageService;
import org.viperstudio.studio.ModelOpener;
import org.viperstudio.studio.Program;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.text.AttributeList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Makes pictures from a prompt, in a taste: reads the options into {@link GenerationSettings}, calls {@link
 * ImageService} and writes the files.
 */
@Command(name = "generate", description = "Makes a picture from a prompt, in a taste.", mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--model",
            description = "A model: a diffusers folder or a safetensors file. Default: the embedded model, Sketch.")
    private @Nullable Path model;

    @Option(names = "--config", description = "A diffusers folder with the configuration of an unusual single file.")
    private @Nullable Path config;

    @Option(names = "--unet", description = "A UNet to use instead of the model's own: folder or file.")
    private @Nullable Path unet;

    @Option(names = "--vae", description = "An autoencoder to use instead of the model's own: folder or file.")
    private @Nullable Path vae;

    @Option(names = "--prompt", required = true, description = "What to paint; (words:1.2) emphasizes words.")
    private String prompt = "";

    @Option(names = "--negative", description = "What not to paint.")
    private String negative = "";

    @Option(names = "--liked", description = "Attributes you like: \"soft light, (teal:1.3)\".")
    private String liked = "";

    @Option(names = "--disliked", description = "Attributes you do not like.")
    private String disliked = "";

    @Mixin
    private final DegreeOptions degrees = new DegreeOptions();

    @Option(
            names = "--balanced",
            description =
                    "Keep the sum of the guidance's weights at one where the two degrees differ, or only one list is"
                            + " given. Without it, a much larger degree for the disliked list paints noise.")
    private boolean balanced;

    @Option(names = "--no-shuffle", description = "Keep the attributes' order. Default: shuffle them by the seed.")
    private boolean unshuffled;

    @Option(names = "--seed", description = "Seed of the noise. Default: a random one, printed.")
    private @Nullable Long seed;

    @Option(names = "--steps", description = "How many steps. Default: what the model recommends, or 40.")
    private @Nullable Integer steps;

    @Option(names = "--guidance", description = "Guidance scale. Default: what the model recommends, or 5.")
    private @Nullable Double guidance;

    @Option(names = "--rescale", description = "Guidance rescale, 0 to 1. Default: what the model recommends, or 0.")
    private @Nullable Double rescale;

    @Option(
            names = "--taste-scale",
            description = "What the degrees are multiplied by, above 0 up to 1: the taste's weight against the prompt."
                    + " Default: what the model recommends, or 1.")
    private @Nullable Double tasteScale;

    @Option(names = "--size", description = "WIDTHxHEIGHT in pixels. Default: what the model was made for.")
    private @Nullable String size;

    @Option(
            names = "--scheduler",
            description = "euler, euler-ancestral, dpmpp-2m, dpmpp-2m-karras, ddim, heun, unipc, lcm. With -trailing"
                    + " after it, for models of few steps: euler-trailing; -leading and -linspace are there too.")
    private @Nullable String scheduler;

    @Mixin
    private final RefinerOptions refiner = new RefinerOptions();

    @Option(names = "--lora", description = "A LoRA, PATH or PATH:STRENGTH; may be repeated.")
    private List<String> loras = List.of();

    @Option(names = "--embedding", description = "A textual-inversion embedding; may be repeated.")
    private List<Path> embeddings = List.of();

    @Mixin
    private final StartOptions start = new StartOptions();

    @Option(names = "--fast", description = "Reuse features that change little between steps.")
    private boolean fast;

    @Mixin
    private final DeviceOption device = new DeviceOption();

    @Option(
            names = "--dtype",
            converter = ComputeType.class,
            description = "f32, bf16 or f16. Default: what this machine is fastest in.")
    private @Nullable DType dtype;

    @Option(names = "--plan", description = "resident, sequential or streamed. Default: the fastest that fits.")
    private @Nullable MemoryPlan plan;

    @Option(names = "--out", description = "The PNG to write, NAME.png. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("picture.png");

    @Option(
            names = "--enlarge",
            description = "Write pictures of up to 300 pixels four times as large, with their edges kept.")
    private boolean enlarge;

    @Option(names = "--no-metadata", description = "Do not write the settings into the picture.")
    private boolean noMetadata;

    @Option(names = "--json", description = "Print one JSON object and no progress.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        degrees.check();
        refiner.check();
        start.check();
        GenerationSettings settings = settings();
        Backend backend = device.backend();
        Output output = new Output(out, !noMetadata, enlarge, json, CommandOut.of(spec));
        output.check();
        List<String> notices = otherScheduler(settings).stream().toList();
        if (!json) {
            notices.forEach(CommandOut.of(spec).err()::println);
        }
        try (ImageService images = new ImageService(backend, Optional.ofNullable(plan));
                ProgressLine progress = new ProgressLine(CommandOut.of(spec), json)) {
            output.write(images.generate(settings, degrees.all(), startPicture(settings), progress), notices);
        }
        return StudioCommand.DONE;
    }

    /** A model may name a scheduler that is not here. */
    private Optional<String> otherScheduler(GenerationSettings settings) {
        if (settings.scheduler() != null) {
            return Optional.empty();
        }
        ConfigJson own = ModelOpener.base(Path.of(settings.model()), Optional.ofNullable(config))
                .scheduler();
        SchedulerConfig written =
                SchedulerConfig.parse(own.json().toString(), own.file().toString());
        return written.orNearest() == written
                ? Optional.empty()
                : Optional.of("the model's scheduler, %s, is not here: ddim is used; --scheduler chooses another"
                        .formatted(own.string("_class_name").orElse("without a name")));
    }

    private GenerationSettings settings() {
        Path path = model == null ? EmbeddedModel.folder() : model;
        ModelSource source = ModelOpener.base(path, Optional.ofNullable(config));
        Optional<RecommendedSettings> recommended = RecommendedSettings.of(path);
        PictureSize sides = size == null ? PictureSize.of(source) : PictureSize.parse(size);
        long noise = seed == null ? new SplittableRandom().nextLong(1L << 32) : seed;
        return new GenerationSettings(
                Program.title(),
                path.toString(),
                text(config),
                text(unet),
                text(vae),
                prompt,
                negative,
                ordered(liked, noise),
                ordered(disliked, noise),
                degrees.liked(),
                degrees.disliked(),
                noise,
                or(steps, recommended.map(RecommendedSettings::steps), 40),
                or(guidance, recommended.map(RecommendedSettings::guidance), 5.0),
                or(rescale, recommended.map(RecommendedSettings::rescale), 0.0),
                or(tasteScale, recommended.map(RecommendedSettings::tasteScale), 1.0),
                sides.width(),
                sides.height(),
                scheduler == null
                        ? recommended.map(RecommendedSettings::scheduler).orElse(null)
                        : scheduler,
                text(refiner.refiner()),
                refiner.start(),
                loras.stream().map(LoraUse::parse).toList(),
                embeddings.stream().map(Path::toString).toList(),
                text(start.picture()),
                start.strength(),
                fast ? Effort.FAST : Effort.EXACT,
                dtype == null ? null : dtype.name(),
                balanced);
    }

    /** What the person said, or what the model recommends, or what is usual. */
    private static <T> T or(@Nullable T said, Optional<T> recommended, T usual) {
        return said == null ? recommended.orElse(usual) : said;
    }

    private String ordered(String attributes, long noise) {
        AttributeList list = AttributeList.parse(attributes);
        return (unshuffled ? list : list.shuffled(noise)).markup();
    }

    private Optional<Picture> startPicture(GenerationSettings settings) {
        return Optional.ofNullable(start.picture())
                .map(file -> PictureFile.read(file, settings.width(), settings.height()));
    }

    private static @Nullable String text(@Nullable Path path) {
        return path == null ? null : path.toString();
    }
}
