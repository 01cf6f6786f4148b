package org.viperstudio.language;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.viperstudio.Parity;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.network.Compute;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** The small IDEFICS2 of the reference results. */
public final class ReferenceModel {
    static final Backend BACKEND = Parity.backend();
    private static final double ROTARY_NOISE = 2e-5;

    private ReferenceModel() {}

    /** The model of a case. */
    public static Path folder(String name) {
        return Parity.dir().resolve(Parity.json(name).get("model").getAsString());
    }

    /** The model of a case, opened as the reference computed it, in float32. */
    public static VisionLanguageModel open(String name) {
        return VisionLanguageModel.open(folder(name), settings(name), Compute.exact(BACKEND));
    }

    /**
     * The model's settings. A set whose model was cast to half precision and back before it computed has rotary
     * frequencies that are rounded to half precision, while a model that is loaded has not. Nothing in the files tells,
     * so the first logits do, and all others must agree.
     */
    static LanguageSettings settings(String name) {
        LanguageSettings loaded = LanguageSettings.read(folder(name));
        LanguageSettings cast = loaded.with(loaded.config().withRotaryType(DType.F16));
        return difference(cast) < difference(loaded) - ROTARY_NOISE ? cast : loaded;
    }

    private static double difference(LanguageSettings settings) {
        String name = "vlm-preferences";
        StoredTensor expected = Parity.tensors(name).get("logits");
        int last = (int) expected.size(0);
        try (VisionLanguageModel model = VisionLanguageModel.open(folder(name), settings, Compute.exact(BACKEND))) {
            float[] actual = model.adapted(Optional.empty()).logits(prompt(name), last, WritingListener.SILENT);
            float[] wanted = expected.toFloats();
            double worst = 0;
            for (int i = 0; i < wanted.length; i++) {
                worst = Math.max(worst, Math.abs(actual[i] - wanted[i]));
            }
            return worst;
        }
    }

    /** An adapter's strength. */
    static double alpha(Path adapter) {
        return ConfigJson.read(adapter.resolve("adapter_config.json")).number("lora_alpha", 0);
    }

    /** A case's token ids and pictures. */
    public static TokenizedPrompt prompt(String name) {
        List<Integer> ids = ids(Parity.tensors(name), "input_ids");
        return new TokenizedPrompt(ids, pictures(Parity.json(name)));
    }

    static List<Integer> ids(Weights tensors, String name) {
        return Arrays.stream(tensors.get(name).toLongs())
                .mapToObj(Math::toIntExact)
                .toList();
    }

    /** A case's pictures: those of the comments, or disliked and liked in turn and the one in question. */
    static List<Path> pictures(JsonObject settings) {
        if (settings.has("images")) {
            return files(settings.getAsJsonArray("images"));
        }
        List<Path> disliked = files(settings.getAsJsonArray("disliked"));
        List<Path> liked = files(settings.getAsJsonArray("liked"));
        Stream<Path> context = java.util.stream.IntStream.range(0, Math.max(disliked.size(), liked.size()))
                .boxed()
                .flatMap(i -> Stream.of(disliked, liked)
                        .flatMap(list ->
                                Optional.of(list)
                                        .filter(files -> i < files.size())
                                        .map(files -> files.get(i))
                                        .stream()));
        return Stream.concat(
                        context,
                        Stream.of(Parity.dir().resolve(settings.get("query").getAsString())))
                .toList();
    }

    static List<Path> files(JsonArray names) {
        return names.asList().stream()
                .map(name -> Parity.dir().resolve(name.getAsString()))
                .toList();
    }
}
