package org.viperstudio.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.model.config.ClipTextConfig;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.ModelIndex;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.ldm.LdmVaeNames;
import org.viperstudio.tensor.WeightsException;

/** A model in the form of a diffusers folder: {@code model_index.json} and a folder for each part. */
final class DiffusersFolder {
    private static final String CONFIG = "config.json";
    private static final String XL = "StableDiffusionXLPipeline";
    private static final String XL_IMAGE_TO_IMAGE = "StableDiffusionXLImg2ImgPipeline";
    private static final Map<String, List<String>> SUPPORTED_CLASSES = Map.of(
            "unet", List.of("UNet2DConditionModel"),
            "vae", List.of("AutoencoderKL", "AutoencoderTiny"),
            "text_encoder", List.of("CLIPTextModel"),
            "text_encoder_2", List.of("CLIPTextModelWithProjection"));

    private final Path folder;
    private final ModelIndex index;

    private DiffusersFolder(Path folder) {
        this.folder = folder;
        this.index = ModelIndex.parse(ConfigJson.read(folder.resolve(ModelIndex.FILE_NAME)));
    }

    static ModelSource read(Path folder) {
        return new DiffusersFolder(folder).source();
    }

    private ModelSource source() {
        ModelKind kind = kind();
        SUPPORTED_CLASSES.forEach(this::requireClass);
        return new ModelSource(
                kind,
                folder,
                textEncoder("text_encoder"),
                textEncoder("text_encoder_2"),
                unet(),
                autoencoder(),
                scheduler(folder),
                tokenizer(folder, "tokenizer"),
                tokenizer(folder, "tokenizer_2"),
                kind != ModelKind.STABLE_DIFFUSION && index.forceZerosForEmptyPrompt(),
                index.requiresAestheticsScore());
    }

    static ConfigJson config(Path folder, String part) {
        return ConfigJson.read(folder.resolve(part).resolve(CONFIG));
    }

    static ConfigJson scheduler(Path folder) {
        return ConfigJson.read(folder.resolve("scheduler").resolve("scheduler_config.json"));
    }

    static Optional<Path> tokenizer(Path folder, String part) {
        return Optional.of(folder.resolve(part)).filter(Files::isDirectory);
    }

    private ModelKind kind() {
        return switch (index.pipeline()) {
            case XL -> ModelKind.SDXL;
            case XL_IMAGE_TO_IMAGE -> index.part("text_encoder").isPresent() ? ModelKind.SDXL : ModelKind.SDXL_REFINER;
            case "StableDiffusionPipeline" -> ModelKind.STABLE_DIFFUSION;
            default ->
                throw new WeightsException(
                        folder,
                        "is a %s; supported are %s, %s (the refiner) and StableDiffusionPipeline"
                                .formatted(index.pipeline(), XL, XL_IMAGE_TO_IMAGE));
        };
    }

    private void requireClass(String part, List<String> supported) {
        index.part(part).filter(name -> !supported.contains(name)).ifPresent(name -> {
            throw new WeightsException(
                    folder, "its " + part + " is a " + name + "; supported: " + String.join(", ", supported));
        });
    }

    private boolean has(String part) {
        return index.part(part).isPresent() && Files.isDirectory(folder.resolve(part));
    }

    private ModelPart<UNetConfig> unet() {
        UNetConfig config = UNetConfig.parse(config(folder, "unet"));
        return Opening.unet(config, weights("unet"), UnaryOperator.identity());
    }

    private Optional<ModelPart<? extends AutoencoderConfig>> autoencoder() {
        if (!has("vae")) {
            return Optional.empty();
        }
        AutoencoderConfig config = AutoencoderConfig.parse(config(folder, "vae"));
        return Optional.of(Opening.autoencoder(config, weights("vae"), LdmVaeNames::modernised));
    }

    private Optional<ModelPart<ClipTextConfig>> textEncoder(String part) {
        if (!has(part)) {
            return Optional.empty();
        }
        ClipTextConfig config = ClipTextConfig.parse(config(folder, part));
        return Optional.of(Opening.textEncoder(config, weights(part), TensorNames::textEncoder));
    }

    private Path weights(String part) {
        return PartFiles.locate(folder.resolve(part), "diffusion_pytorch_model", "model");
    }
}
