package org.viperstudio.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.viperstudio.Parity;
import org.viperstudio.model.ModelSource;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** Whole pipelines against the reference, from the same start noise: plain, ViPer's, refined, other schedulers. */
class PipelineParityTest {
    private static final double EXACT = 1e-4;

    static Stream<String> cases() {
        return Stream.concat(
                Parity.cases("viper-").stream(),
                Parity.cases("").stream()
                        .filter(name -> name.endsWith("-text-to-image") && !name.startsWith("viper-")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fp32(String name) {
        run(name, name, Models.source(model(name)), DType.F32, MemoryPlan.RESIDENT);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fp32OnePartAtATime(String name) {
        run(name, name + " streamed", Models.source(model(name)), DType.F32, MemoryPlan.STREAMED);
    }

    /** The same weights from a single file must give every case again. */
    @ParameterizedTest
    @MethodSource("cases")
    void fp32FromASingleFile(String name) {
        String same = Parity.json("single-file").get("same_weights_as").getAsString();
        if (model(name).equals(same)) {
            ModelSource source =
                    Models.singleFile(Parity.dir().resolve("single-file").resolve(same + ".safetensors"), same);
            run(name, name + " from a single file", source, DType.F32, MemoryPlan.RESIDENT);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bf16(String name) {
        run(name, name + " BF16", Models.source(model(name)), DType.BF16, MemoryPlan.RESIDENT);
    }

    private static void run(String name, String label, ModelSource source, DType dtype, MemoryPlan plan) {
        JsonObject settings = Parity.json(name);
        Weights tensors = Parity.tensors(name);
        Models.CPU.run(() -> {
            try (DiffusionModel base = Models.open(source, dtype, plan)) {
                Optional<DiffusionModel> refiner = Optional.ofNullable(settings.get("refiner"))
                        .map(JsonElement::getAsString)
                        .map(folder -> Models.open(Models.source(folder).completedBy(source), dtype, plan));
                TextToImage pipeline = new TextToImage(base, refiner);
                if (settings.has("runs")) {
                    sweep(pipeline, settings, tensors, label);
                } else {
                    single(pipeline, base, settings, tensors, label);
                }
                refiner.ifPresent(DiffusionModel::close);
            }
        });
    }

    /** Each degree alone and all of them in one batch. */
    private static void sweep(TextToImage pipeline, JsonObject settings, Weights tensors, String label) {
        List<JsonObject> runs = settings.getAsJsonArray("runs").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
        List<Degree> degrees = runs.stream().map(PipelineParityTest::degree).toList();
        Latents together = denoise(pipeline, settings, tensors, degrees);
        for (int i = 0; i < runs.size(); i++) {
            String key = runs.get(i).get("key").getAsString();
            Latents alone = denoise(pipeline, settings, tensors, List.of(degrees.get(i)));
            compare(label + " " + key, alone.values(), tensors.get(key), EXACT);
            compare(label + " " + key + " in a batch", together.row(i), tensors.get(key), EXACT);
        }
    }

    private static void single(
            TextToImage pipeline, DiffusionModel base, JsonObject settings, Weights tensors, String label) {
        if (tensors.has("base")) {
            compareBase(base, settings, tensors, label);
        }
        Latents end = denoise(pipeline, settings, tensors, List.of(degree(settings)));
        compare(label, end.values(), tensors.get("end"), tolerance(base, settings, tensors));
        if (tensors.has("image")) {
            // From the reference's latents, so that reduced precision shows its own part alone.
            float[] clean = tensors.get("end").toFloats();
            compareImages(new PictureDecoder(base).decode(end.with(clean)), tensors.get("image"), label);
        }
        if (tensors.has("image") && base.compute().dtype() == DType.F32) {
            compareImages(new PictureDecoder(base).decode(end), tensors.get("image"), label);
        }
    }

    private static void compare(String label, float[] actual, StoredTensor expected, double exact) {
        if (label.contains("BF16")) {
            Parity.assertCloseOnAverage(label, actual, expected, 3e-2);
        } else {
            Parity.assertClose(label, actual, expected, exact);
        }
    }

    /** Latents are known no better than the start was rounded, which matters at zero terminal SNR alone: 4096. */
    private static double tolerance(DiffusionModel base, JsonObject settings, Weights tensors) {
        ImageRequest request = ParityRequests.request(settings, List.of(Degree.PLAIN));
        double sigma =
                base.scheduler(request.scheduler()).start(request.steps()).initNoiseSigma();
        double rounding = Math.ulp((float) (3 * sigma))
                / Parity.deviation(tensors.get("end").toFloats());
        return Math.max(EXACT, 2 * rounding);
    }

    /** What the base hands to the refiner. */
    private static void compareBase(DiffusionModel base, JsonObject settings, Weights tensors, String label) {
        TextToImage alone = new TextToImage(base, Optional.empty());
        Latents half = denoise(alone, settings, tensors, List.of(degree(settings)));
        compare(label + " base", half.values(), tensors.get("base"), EXACT);
    }

    private static void compareImages(Picture picture, StoredTensor expected, String label) {
        float[] wanted = expected.toFloats();
        double worst = IntStream.range(0, wanted.length)
                .mapToDouble(i -> Math.abs(Math.clamp(picture.values()[i] / 2 + 0.5, 0.0, 1.0) - wanted[i]))
                .max()
                .orElseThrow();
        assertThat(worst).as(label + " image").isLessThanOrEqualTo(1.0 / 255);
    }

    private static Latents denoise(TextToImage pipeline, JsonObject settings, Weights tensors, List<Degree> degrees) {
        float[] start = tensors.get("start").toFloats();
        Supplier<float[]> noises = stepNoise(tensors);
        Generation generation =
                new Generation(ParityRequests.request(settings, degrees), size -> start, size -> noises.get());
        return pipeline.denoise(generation, GenerationListener.SILENT);
    }

    private static Supplier<float[]> stepNoise(Weights tensors) {
        if (!tensors.has("noises")) {
            return () -> new float[0];
        }
        StoredTensor noises = tensors.get("noises");
        Iterator<float[]> rows = IntStream.range(0, (int) noises.size(0))
                .mapToObj(i -> noises.slicedRows(i, i + 1).toFloats())
                .iterator();
        return rows::next;
    }

    private static Degree degree(JsonObject settings) {
        return settings.has("beta_liked")
                ? new Degree(
                        settings.get("beta_liked").getAsDouble(),
                        settings.get("beta_disliked").getAsDouble())
                : Degree.PLAIN;
    }

    private static String model(String name) {
        return Parity.json(name).get("model").getAsString();
    }
}
