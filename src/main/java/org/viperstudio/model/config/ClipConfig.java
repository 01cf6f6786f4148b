package org.viperstudio.model.config;

/** CLIP: a text encoder and an image encoder with one space of embeddings. PickScore is one, too. */
public record ClipConfig(ClipTextConfig text, VisionConfig vision) {
    /**
     * Reads {@code config.json}; absent keys have the reference implementation's defaults.
     *
     * @throws org.viperstudio.tensor.WeightsException naming file and key, if a value is invalid or not implemented
     */
    public static ClipConfig parse(ConfigJson json) {
        json.requireOneOf("model_type", "clip");
        return new ClipConfig(
                ClipTextConfig.parse(json.object("text_config")), VisionConfig.parseClip(json.object("vision_config")));
    }
}
