package org.viperstudio.model.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder's {@code model_index.json}: its pipeline and the classes of its parts.
 *
 * @param pipeline the pipeline's class name
 * @param parts the class name of each part that is not null, by folder name
 * @param forceZerosForEmptyPrompt whether no negative prompt means zeros in place of its embeddings
 * @param requiresAestheticsScore whether the size conditioning takes an aesthetic score, as the SDXL refiner's does
 */
public record ModelIndex(
        String pipeline, Map<String, String> parts, boolean forceZerosForEmptyPrompt, boolean requiresAestheticsScore) {

    /** The file's name in a model's folder. */
    public static final String FILE_NAME = "model_index.json";

    private static final List<String> PARTS =
            List.of("scheduler", "text_encoder", "text_encoder_2", "tokenizer", "tokenizer_2", "unet", "vae");

    /** The class of the part {@code name}, if the pipeline has that part. */
    public Optional<String> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /**
     * Reads the file.
     *
     * @throws org.viperstudio.tensor.WeightsException naming file and key, if a value is invalid
     */
    public static ModelIndex parse(ConfigJson json) {
        String pipeline = json.string("_class_name").orElseThrow(() -> json.fault("_class_name", "is missing"));
        return new ModelIndex(
                pipeline,
                parts(json),
                json.flag("force_zeros_for_empty_prompt", true),
                json.flag("requires_aesthetics_score", false));
    }

    private static Map<String, String> parts(ConfigJson json) {
        Map<String, String> parts = new LinkedHashMap<>();
        JsonObject object = json.json();
        for (String part : PARTS) {
            if (json.has(part)) {
                className(json, part, object.get(part)).ifPresent(name -> parts.put(part, name));
            }
        }
        return Collections.unmodifiableMap(parts);
    }

    private static Optional<String> className(ConfigJson json, String key, JsonElement libraryAndClass) {
        if (!libraryAndClass.isJsonArray() || libraryAndClass.getAsJsonArray().size() != 2) {
            throw json.fault(key, "is no pair of library and class");
        }
        JsonElement name = libraryAndClass.getAsJsonArray().get(1);
        if (name.isJsonNull()) {
            return Optional.empty();
        }
        if (!name.isJsonPrimitive() || !name.getAsJsonPrimitive().isString()) {
            throw json.fault(key, "is no pair of library and class");
        }
        return Optional.of(name.getAsString());
    }
}
