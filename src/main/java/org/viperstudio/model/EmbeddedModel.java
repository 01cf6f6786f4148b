package org.viperstudio.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Sketch, the model that the program carries, and what comes with it. */
public final class EmbeddedModel {
    private static final CarriedFiles MODEL = new CarriedFiles(
            "sketch",
            List.of(
                    "model_index.json",
                    RecommendedSettings.FILE,
                    "scheduler/scheduler_config.json",
                    "text_encoder_2/config.json",
                    "text_encoder_2/model.safetensors",
                    "tokenizer_2/merges.txt",
                    "tokenizer_2/special_tokens_map.json",
                    "tokenizer_2/tokenizer_config.json",
                    "tokenizer_2/vocab.json",
                    "unet/config.json",
                    "unet/diffusion_pytorch_model.safetensors",
                    "vae/config.json",
                    "vae/diffusion_pytorch_model.safetensors"));

    private static final CarriedFiles JUDGES = new CarriedFiles(
            "judges", List.of("subjects.json", "subjects.safetensors", "attributes.json", "attributes.safetensors"));

    private static final CarriedFiles EYE =
            new CarriedFiles("eye", List.of("attributes.json", "attributes.safetensors"));

    private EmbeddedModel() {}

    /** The model's folder. */
    public static Path folder() {
        return MODEL.folder();
    }

    /** The folder of the eye, which tells attributes in pictures and has no part in making or in measuring them. */
    public static Path eye() {
        return EYE.folder();
    }

    /** The folder of the judges, which measure the model and have no part in its pictures, if they come along. */
    public static Optional<Path> judges() {
        return JUDGES.areThere() ? Optional.of(JUDGES.folder()) : Optional.empty();
    }
}
