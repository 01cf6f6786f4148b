package org.viperstudio.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.viperstudio.Parity;
import org.viperstudio.ReducedPrecision;
import org.viperstudio.model.ModelSource;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** Whole pipelines against the reference, from the same start noise: plain, ViPer's, refined, other schedulers. */
class PipelineParityTest {
    private static final double EXACT = 1e-4;

    @TempDir
    private static Path temporary;

    static Stream<String> cases() {
        return Stream.concat(
                Parity.cases("viper-").stream(),
                Parity.cases("").stream()
                        .filter(name -> name.endsWith("-text-to-image") && !name.startsWith("viper-")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fp32(String name) {
        run(name, name, source(name), DType.F32, MemoryPlan.RESIDENT);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fp32OnePartAtATime(String name) {
        run(name, name + " streamed", source(name), DType.F32, MemoryPlan.STREAMED);
    }

    /** The same weights from a single file must give every case again. */
    @ParameterizedTest
    @MethodSource("cases")
    void fp32FromASingleFile(String name) {
        String same = Parity.json("single-file").get("same_weights_as").getAsString();
        if (model(name).equals(same)) {
            Path file = Parity.dir().resolve("single-file").resolve(same + ".safetensors");
            ModelSource source = Models.singleFile(file, folder(ParityRequests.settings(name), same));
            run(name, name + " from a single file", source, DType.F32, MemoryPlan.RESIDENT);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bf16(String name) {
        run(name, name + " BF16", source(name), DType.BF16, MemoryPlan.RESIDENT);
    }

    /** A case may give its scheduler's settings: here those that another's name tells. */
    @Test
    void aCaseWithSettingsOfItsScheduler() {
        Optional<String> name = cases().filter(
                        one -> one.contains("karras") && !Parity.json(one).has("runs"))
                .findFirst();
        assumeThat(name).isPresent();
        JsonObject settings = Parity.json(name.orElseThrow());
        JsonObject config = new JsonObject();
        config.addProperty("use_karras_sigmas", true);
        settings.add("scheduler_config", config);
        Case given = new Case(settings, Parity.tensors(name.orElseThrow()), "karras by settings", Map.of());
        ModelSource source = Models.source(folder(settings, model(name.orElseThrow())));
        Models.BACKEND.run(() -> with(given, source, DType.F32, MemoryPlan.RESIDENT, given::single));
    }

    /** A case, and the tolerances of its tensors in reduced precision; none in float32. */
    private record Case(JsonObject settings, Weights tensors, String label, Map<String, Double> reduced) {

        /** Each degree alone and all of them in one batch. */
        void sweep(TextToImage pipeline, DiffusionModel base) {
            List<JsonObject> runs = runs();
            List<Degree> degrees = runs.stream().map(PipelineParityTest::degree).toList();
            Latents together = denoise(pipeline, degrees);
            for (int i = 0; i < runs.size(); i++) {
                String key = runs.get(i).get("key").getAsString();
                compare(
                        key,
                        " " + key,
                        denoise(pipeline, List.of(degrees.get(i))).values(),
                        EXACT);
                compare(key, " " + key + " in a batch", together.row(i), EXACT);
            }
        }

        void single(TextToImage pipeline, DiffusionModel base) {
            if (tensors.has("base")) {
                compare("base", " base", half(base), EXACT);
            }
            Latents end = denoise(pipeline, List.of(degree(settings)));
            compare("end", "", end.values(), tolerance(base));
            if (tensors.has("image")) {
                // From the reference's latents, so that reduced precision shows its own part alone.
                float[] clean = tensors.get("end").toFloats();
                compareImages(new PictureDecoder(base, () -> {}).decode(end.with(clean)), tensors.get("image"), label);
            }
            if (tensors.has("image") && reduced.isEmpty()) {
                compareImages(new PictureDecoder(base, () -> {}).decode(end), tensors.get("image"), label);
            }
        }

        /** How far each result is off, by the root mean square. */
        Map<String, Double> differences(TextToImage pipeline, DiffusionModel base) {
            Map<String, float[]> results = new HashMap<>();
            if (settings.has("runs")) {
                runs().forEach(run -> results.put(
                        run.get("key").getAsString(),
                        denoise(pipeline, List.of(degree(run))).values()));
            } else {
                results.put("end", denoise(pipeline, List.of(degree(settings))).values());
            }
            if (tensors.has("base")) {
                results.put("base", half(base));
            }
            Map<String, Double> differences = new HashMap<>();
            results.forEach((key, result) -> differences.put(key, Parity.averageDifference(result, tensors.get(key))));
            return differences;
        }

        private List<JsonObject> runs() {
            return settings.getAsJsonArray("runs").asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .toList();
        }

        private void compare(String key, String manner, float[] actual, double exact) {
            if (reduced.isEmpty()) {
                Parity.assertClose(label + manner, actual, tensors.get(key), exact);
            } else {
                Parity.assertCloseOnAverage(label + manner, actual, tensors.get(key), reduced.get(key));
            }
        }

        /** Latents are known no better than the start was rounded, which matters at zero terminal SNR alone: 4096. */
        private double tolerance(DiffusionModel base) {
            ImageRequest request = ParityRequests.request(settings, List.of(Degree.PLAIN));
            double sigma = base.scheduler(request.sampling().scheduler())
                    .start(request.sampling().steps())
                    .initNoiseSigma();
            double rounding = Math.ulp((float) (3 * sigma))
                    / Parity.deviation(tensors.get("end").toFloats());
            return Math.max(EXACT, 2 * rounding);
        }

        /** What the base hands to the refiner. */
        private float[] half(DiffusionModel base) {
            return denoise(new TextToImage(base, Optional.empty()), List.of(degree(settings)))
                    .values();
        }

        private Latents denoise(TextToImage pipeline, List<Degree> degrees) {
            float[] start = tensors.get("start").toFloats();
            Supplier<float[]> noises = stepNoise(tensors);
            Generation generation =
                    new Generation(ParityRequests.request(settings, degrees), size -> start, size -> noises.get());
            return pipeline.denoise(generation, GenerationListener.SILENT);
        }
    }

    private static void run(String name, String label, ModelSource source, DType dtype, MemoryPlan plan) {
        JsonObject settings = ParityRequests.settings(name);
        Weights tensors = Parity.tensors(name);
        Models.BACKEND.run(() -> {
            Map<String, Double> reduced = new HashMap<>();
            if (dtype != DType.F32) {
                Case exact = new Case(settings, tensors, label, Map.of());
                with(exact, Models.rounded(source), DType.F32, plan, (pipeline, base) -> exact.differences(
                                pipeline, base)
                        .forEach((key, rounded) -> reduced.put(key, ReducedPrecision.tolerance(rounded))));
            }
            Case own = new Case(settings, tensors, label, reduced);
            with(own, source, dtype, plan, settings.has("runs") ? own::sweep : own::single);
        });
    }

    private static void with(
            Case one, ModelSource source, DType dtype, MemoryPlan plan, BiConsumer<TextToImage, DiffusionModel> use) {
        try (DiffusionModel base = Models.open(source, dtype, plan)) {
            Optional<DiffusionModel> refiner = Optional.ofNullable(one.settings.get("refiner"))
                    .map(JsonElement::getAsString)
                    .map(name -> Models.source(folder(one.settings, name)).completedBy(source))
                    .map(model -> Models.open(model, dtype, plan));
            use.accept(new TextToImage(base, refiner), base);
            refiner.ifPresent(DiffusionModel::close);
        }
    }

    private static void compareImages(Picture picture, StoredTensor expected, String label) {
        float[] wanted = expected.toFloats();
        double worst = IntStream.range(0, wanted.length)
                .mapToDouble(i -> Math.abs(Math.clamp(picture.values()[i] / 2 + 0.5, 0.0, 1.0) - wanted[i]))
                .max()
                .orElseThrow();
        assertThat(worst).as(label + " image").isLessThanOrEqualTo(1.0 / 255);
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

    private static ModelSource source(String name) {
        return Models.source(folder(ParityRequests.settings(name), model(name)));
    }

    /** A model's folder, where the case sets its scheduler a folder with those settings. */
    private static Path folder(JsonObject settings, String model) {
        Path folder = Parity.dir().resolve(model);
        return ParityRequests.schedulerSettings(settings)
                .map(own -> Models.underScheduler(folder, own, temporary))
                .orElse(folder);
    }

    private static String model(String name) {
        return Parity.json(name).get("model").getAsString();
    }
}
