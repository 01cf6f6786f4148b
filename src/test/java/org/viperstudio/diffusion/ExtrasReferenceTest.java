package org.viperstudio.diffusion;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.viperstudio.Parity;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.ModelPart;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.lora.Lora;
import org.viperstudio.model.lora.LoraDelta;
import org.viperstudio.model.lora.LoraTarget;
import org.viperstudio.model.lora.TextualInversion;
import org.viperstudio.network.Adapters;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** Image to image, guidance rescale, textual inversion and LoRA on every network, against the reference's pipelines. */
class ExtrasReferenceTest {
    private final JsonObject settings;
    private final ModelSource source;

    ExtrasReferenceTest() throws Exception {
        settings = JsonParser.parseString(Files.readString(file("extras.json"))).getAsJsonObject();
        source = ((ModelFile.Diffusion) ModelFiles.recognise(Parity.bundled().resolve("sdxl"))).source();
    }

    @Test
    void imageToImage() throws Exception {
        compare("img2img", "prompt", 0, true, model -> {});
    }

    @Test
    void guidanceRescale() throws Exception {
        compare("rescaled", "prompt", settings.get("rescale").getAsDouble(), false, model -> {});
    }

    @Test
    void textualInversion() throws Exception {
        Map<LoraTarget, List<float[]>> vectors = new EnumMap<>(LoraTarget.class);
        try (TextualInversion file = TextualInversion.read(file("moss.safetensors"))) {
            for (LoraTarget encoder : List.of(LoraTarget.TEXT_ENCODER, LoraTarget.TEXT_ENCODER_2)) {
                StoredTensor rows = file.vectors(encoder).orElseThrow();
                vectors.put(
                        encoder,
                        IntStream.range(0, (int) rows.size(0))
                                .mapToObj(i -> rows.slicedRows(i, i + 1).toFloats())
                                .toList());
            }
        }
        compare(
                "embedded",
                "embedded_prompt",
                0,
                false,
                model -> model.setEmbeddings(List.of(new Embedding("moss", vectors))));
    }

    @Test
    void loraOnEveryNetwork() throws Exception {
        try (Lora lora = Lora.read(file("all.safetensors"))) {
            Map<LoraTarget, Adapters> adapters = adapters(lora);
            compare("adapted", "prompt", 0, false, model -> model.adapt(adapters));
        }
    }

    private Map<LoraTarget, Adapters> adapters(Lora lora) {
        Map<LoraTarget, ModelPart<?>> parts = Map.of(
                LoraTarget.UNET, source.unet(),
                LoraTarget.TEXT_ENCODER, source.textEncoder().orElseThrow(),
                LoraTarget.TEXT_ENCODER_2, source.textEncoder2().orElseThrow());
        double strength = settings.get("lora_strength").getAsDouble();
        Map<LoraTarget, Adapters> adapters = new EnumMap<>(LoraTarget.class);
        parts.forEach((target, part) -> {
            try (Weights weights = part.open()) {
                Map<String, List<Adapters.LowRank>> changes = new HashMap<>();
                for (LoraDelta delta : lora.match(target, weights).of(target)) {
                    changes.put(
                            delta.weightName(),
                            List.of(new Adapters.LowRank(delta.down(), delta.up(), strength * delta.scale())));
                }
                adapters.put(target, new Adapters(changes));
            }
        });
        return adapters;
    }

    private void compare(
            String key, String prompt, double rescale, boolean fromPicture, Consumer<DiffusionModel> change)
            throws Exception {
        try (Weights tensors = Weights.open(file("extras.safetensors"))) {
            float[] noise = tensors.get("start").toFloats();
            StoredTensor stored = tensors.get("image");
            Picture picture = new Picture(stored.toFloats(), (int) stored.size(2), (int) stored.size(3));
            Optional<ImageRequest.Start> start = fromPicture
                    ? Optional.of(new ImageRequest.Start(
                            picture, settings.get("strength").getAsDouble()))
                    : Optional.empty();
            ImageRequest request = request(settings.get(prompt).getAsString(), rescale, start);
            Models.BACKEND.run(() -> {
                try (DiffusionModel model = Models.open(source, DType.F32, MemoryPlan.RESIDENT)) {
                    change.accept(model);
                    Generation generation = new Generation(request, size -> noise, size -> new float[size]);
                    float[] end = new TextToImage(model, Optional.empty())
                            .denoise(generation, GenerationListener.SILENT)
                            .values();
                    Parity.assertClose(key, end, tensors.get(key), 1e-4);
                }
            });
        }
    }

    private ImageRequest request(String prompt, double rescale, Optional<ImageRequest.Start> start) {
        return new ImageRequest(
                new RequestTexts(prompt, settings.get("negative").getAsString(), "", ""),
                List.of(Degree.PLAIN),
                0,
                new ImageRequest.Size(
                        settings.get("width").getAsInt(), settings.get("height").getAsInt()),
                SamplingSettings.exact(settings.get("steps").getAsInt()),
                new GuidanceSettings(settings.get("guidance").getAsDouble(), rescale),
                start);
    }

    private static Path file(String name) throws Exception {
        return Path.of(Objects.requireNonNull(ExtrasReferenceTest.class.getResource("/reference/" + name))
                .toURI());
    }
}
