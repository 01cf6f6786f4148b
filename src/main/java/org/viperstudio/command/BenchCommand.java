package org.viperstudio.command;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.viperstudio.bench.ResidentMemory;
import org.viperstudio.bench.Shortcuts;
import org.viperstudio.bench.StepBench;
import org.viperstudio.bench.SyntheticSdxl;
import org.viperstudio.diffusion.Effort;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures. */
@Command(
        name = "bench",
        description = "Measures how fast this machine is.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchVlmCommand.class,
            WholePictureBench.class,
            SliderBench.class,
            HistoryBench.class,
            WindowBench.class
        })
final class BenchCommand {
    @Spec
    private @Nullable CommandSpec spec;

    /** Where the model comes from. */
    static final class Origin {
        @Option(
                names = "--synthetic",
                description = "Write an SDXL with random weights (6.9 GB) and delete it afterwards.")
        private boolean synthetic;

        @Option(names = "--model", description = "A diffusers folder with a full-size UNet.")
        private @Nullable Path model;
    }

    private interface Measurement {
        void of(Path model) throws Exception;
    }

    /** ViPer steps of SDXL's UNet. */
    @Command(
            name = "sdxl",
            description = "Times ViPer's denoising steps with SDXL's UNet: loading, steps, peak memory.",
            mixinStandardHelpOptions = true)
    Integer sdxl(
            @ArgGroup(multiplicity = "1") Origin origin,
            @Option(
                            names = "--size",
                            paramLabel = "PIXELS",
                            split = ",",
                            description = "Sides in pixels. Default: 512; with --synthetic 512,1024.")
                    @Nullable
                    List<Integer> sizes,
            @Option(
                            names = "--dtype",
                            paramLabel = "TYPE",
                            split = ",",
                            converter = ComputeType.class,
                            description = "f32, bf16 or f16. Default: bf16; with --synthetic bf16,f32.")
                    @Nullable
                    List<DType> dtypes,
            @Option(
                            names = "--steps",
                            paramLabel = "N",
                            defaultValue = "3",
                            description = "How many steps of a 40-step schedule to take.")
                    int steps,
            @Option(
                            names = "--plan",
                            paramLabel = "PLAN",
                            defaultValue = "resident",
                            description = "resident or streamed weights.")
                    String plan,
            @Option(names = "--fast", description = "Reuse features that change little; takes all 40 steps.")
                    boolean fast,
            @Option(
                            names = "--degree",
                            paramLabel = "DEGREE",
                            defaultValue = "0.85",
                            description = "Personalization degree; 0 for the plain model.")
                    double degree,
            @Mixin DeviceOption device,
            @Option(names = "--json", description = "Print one JSON object.") boolean json)
            throws Exception {
        CommandOut print = CommandOut.of(spec);
        AtLeastOne.require("--steps", steps);
        Backend backend = device.backend();
        boolean many = origin.synthetic;
        List<Integer> sides = sizes == null ? many ? List.of(512, 1024) : List.of(512) : sizes;
        List<DType> types = dtypes == null ? many ? List.of(DType.BF16, DType.F32) : List.of(DType.BF16) : dtypes;
        withModel(origin, print, model -> {
            List<StepBench.Setting> settings = sides.stream()
                    .flatMap(side -> types.stream()
                            .map(type -> new StepBench.Setting(
                                    model,
                                    side,
                                    type,
                                    fast ? 40 : steps,
                                    40,
                                    plan.equalsIgnoreCase("streamed"),
                                    fast ? Effort.FAST : Effort.EXACT,
                                    degree)))
                    .toList();
            for (StepBench.Setting setting : settings) {
                report(run(setting, backend, json, print), json, print);
            }
        });
        return StudioCommand.DONE;
    }

    private static StepBench.Result run(StepBench.Setting setting, Backend backend, boolean json, CommandOut print) {
        ResidentMemory.forgetPeak();
        return StepBench.run(setting, backend, seconds -> {
            if (!json) {
                print.err().printf(Locale.ROOT, "step %.3f s%n", seconds);
                print.err().flush();
            }
        });
    }

    /** Each shortcut by itself. */
    @Command(
            name = "shortcuts",
            description = "Times how much each of the engine's shortcuts saves.",
            mixinStandardHelpOptions = true)
    Integer shortcuts(
            @ArgGroup(multiplicity = "1") Origin origin,
            @Option(names = "--size", paramLabel = "PIXELS", defaultValue = "512", description = "Sides in pixels.")
                    int size,
            @Mixin DeviceOption device)
            throws Exception {
        CommandOut print = CommandOut.of(spec);
        withModel(
                origin,
                print,
                model -> Shortcuts.measure(model, size, device.backend(), line -> {
                    print.out().println(line);
                    print.out().flush();
                }));
        return StudioCommand.DONE;
    }

    private static void withModel(Origin origin, CommandOut print, Measurement measurement) throws Exception {
        if (origin.model != null) {
            measurement.of(origin.model);
            return;
        }
        try (TemporaryFolder folder = new TemporaryFolder("viper-sdxl-")) {
            print.tell("writing an SDXL of random weights to " + folder.path());
            SyntheticSdxl.write(folder.path());
            measurement.of(folder.path());
        }
    }

    private static void report(StepBench.Result result, boolean json, CommandOut print) {
        JsonObject figures = new JsonObject();
        figures.addProperty("load_s", rounded(result.load()));
        figures.addProperty("first_step_s", rounded(result.steps().getFirst()));
        figures.addProperty("step_s", rounded(result.step()));
        figures.addProperty("total_s", rounded(result.load() + result.total()));
        figures.addProperty("steps", result.steps().size());
        figures.addProperty(
                "dtype",
                result.setting().dtype() == DType.F32
                        ? "fp32"
                        : lower(result.setting().dtype()));
        figures.addProperty("size", result.setting().size());
        figures.addProperty("threads", Backend.threads());
        figures.addProperty("torch", Backend.nativesVersion());
        figures.addProperty("plan", result.setting().streamed() ? "streamed" : "resident");
        figures.addProperty("effort", lower(result.setting().effort()));
        figures.addProperty("degree", result.setting().degree());
        ResidentMemory.peak()
                .ifPresent(peak -> figures.addProperty("peak_rss_gib", rounded(peak / (double) (1L << 30))));
        print.figures(figures, json);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static double rounded(double value) {
        return Math.round(1e4 * value) / 1e4;
    }
}
