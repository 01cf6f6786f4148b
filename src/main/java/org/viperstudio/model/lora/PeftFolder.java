package org.viperstudio.model.lora;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.viperstudio.tensor.SafetensorsWriter;
import org.viperstudio.tensor.StoredTensor;

/** Writes an adapter in peft's format: {@code adapter_config.json} and {@code adapter_model.safetensors}. */
public final class PeftFolder {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    /** IDEFICS2's modules that adapters are for, as the paper's adapters name them. */
    private static final String TARGETS = ".*(text_model|modality_projection|perceiver_resampler).*"
            + "(down_proj|gate_proj|up_proj|k_proj|q_proj|v_proj|o_proj).*$";

    private PeftFolder() {}

    /**
     * Writes an adapter of IDEFICS2.
     *
     * @param folder which is there already
     * @param matrices by module and {@code .lora_A.weight} or {@code .lora_B.weight}
     * @throws IOException if the folder cannot be written
     */
    public static void write(Path folder, Map<String, StoredTensor> matrices, int rank, double alpha, double dropout)
            throws IOException {
        Map<String, StoredTensor> named = new LinkedHashMap<>();
        matrices.forEach((name, matrix) -> named.put("base_model.model." + name, matrix));
        SafetensorsWriter.write(folder.resolve("adapter_model.safetensors"), named, Map.of("format", "pt"));
        Files.writeString(folder.resolve(PeftConfig.FILE_NAME), GSON.toJson(config(rank, alpha, dropout)));
    }

    private static JsonObject config(int rank, double alpha, double dropout) {
        JsonObject config = new JsonObject();
        config.addProperty("peft_type", "LORA");
        config.addProperty("base_model_name_or_path", "HuggingFaceM4/idefics2-8b");
        config.addProperty("bias", "none");
        config.addProperty("fan_in_fan_out", false);
        config.addProperty("inference_mode", true);
        config.addProperty("init_lora_weights", "gaussian");
        config.addProperty("lora_alpha", alpha == Math.rint(alpha) ? (Number) (long) alpha : (Number) alpha);
        config.addProperty("lora_dropout", dropout);
        config.addProperty("r", rank);
        config.addProperty("target_modules", TARGETS);
        config.addProperty("use_dora", false);
        config.addProperty("use_rslora", false);
        return config;
    }
}
