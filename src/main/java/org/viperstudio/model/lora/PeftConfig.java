package org.viperstudio.model.lora;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.viperstudio.model.config.ConfigJson;

/**
 * How strong a peft adapter is: {@code adapter_config.json}, or the same settings in a LoRA file's own metadata.
 *
 * @param alpha the strength of all modules that {@code alphas} does not name
 * @param alphas the strength of modules by the end of their names
 * @param rankStabilised whether alpha is divided by the root of the rank
 */
public record PeftConfig(double alpha, Map<String, Double> alphas, boolean rankStabilised) {
    /** The file's name in an adapter's folder. */
    public static final String FILE_NAME = "adapter_config.json";

    /** alpha / rank, or alpha / sqrt(rank) if rank-stabilised. */
    double scale(String module, long rank) {
        double moduleAlpha = alphas.entrySet().stream()
                .filter(entry -> isMeant(entry.getKey(), module))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(alpha);
        return moduleAlpha / (rankStabilised ? Math.sqrt(rank) : rank);
    }

    /** Patterns are the ends of names, or whole names after a {@code ^}. */
    private static boolean isMeant(String pattern, String module) {
        return pattern.startsWith("^")
                ? module.equals(pattern.substring(1))
                : module.equals(pattern) || module.endsWith("." + pattern);
    }

    /**
     * Reads the settings whose keys start with {@code prefix}; empty if there are none.
     *
     * @throws org.viperstudio.tensor.WeightsException if they ask for more than a plain LoRA
     */
    static Optional<PeftConfig> parse(ConfigJson json, String prefix) {
        if (!json.has(prefix + "lora_alpha")) {
            return Optional.empty();
        }
        json.requireOneOf(prefix + "peft_type", "LORA");
        json.requireOneOf(prefix + "bias", "none");
        json.requireOnly(prefix + "use_dora", "false");
        json.requireOnly(prefix + "lora_bias", "false");
        json.requireOnly(prefix + "fan_in_fan_out", "false");
        return Optional.of(new PeftConfig(
                json.number(prefix + "lora_alpha", 0), alphas(json, prefix), json.flag(prefix + "use_rslora", false)));
    }

    private static Map<String, Double> alphas(ConfigJson json, String prefix) {
        ConfigJson pattern = json.object(prefix + "alpha_pattern");
        JsonObject object = pattern.json();
        Map<String, Double> alphas = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            alphas.put(entry.getKey(), pattern.number(entry.getKey(), 0));
        }
        return alphas;
    }
}
