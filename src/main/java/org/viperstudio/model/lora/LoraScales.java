package org.viperstudio.model.lora;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.tensor.Weights;

/**
 * The scale of each module. It comes from the module's alpha tensor; else from peft's settings beside the file or in its
 * metadata; else it is 1, which is what alpha = rank means, whatever the rank of each module.
 */
record LoraScales(Map<LoraTarget, PeftConfig> settings) {
    private static final String METADATA = "lora_adapter_metadata";
    private static final Map<LoraTarget, String> PREFIXES = Map.of(
            LoraTarget.UNET, "unet.",
            LoraTarget.TEXT_ENCODER, "text_encoder.",
            LoraTarget.TEXT_ENCODER_2, "text_encoder_2.");

    static LoraScales of(Path file, Weights weights) {
        Map<LoraTarget, PeftConfig> settings = new EnumMap<>(LoraTarget.class);
        String metadata = weights.metadata().get(METADATA);
        if (metadata != null) {
            ConfigJson json = ConfigJson.of(file, metadata);
            PREFIXES.forEach((target, prefix) ->
                    PeftConfig.parse(json, prefix).ifPresent(config -> settings.put(target, config)));
        }
        Path beside = file.resolveSibling(PeftConfig.FILE_NAME);
        if (Files.isRegularFile(beside)) {
            PeftConfig.parse(ConfigJson.read(beside), "").ifPresent(config -> {
                for (LoraTarget target : LoraTarget.values()) {
                    settings.putIfAbsent(target, config);
                }
            });
        }
        return new LoraScales(settings);
    }

    float scale(LoraTarget target, String module, OptionalDouble alpha, long rank) {
        if (alpha.isPresent()) {
            return (float) (alpha.getAsDouble() / rank);
        }
        PeftConfig config = settings.get(target);
        return (float) (config != null ? config.scale(module, rank) : 1);
    }
}
