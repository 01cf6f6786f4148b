package org.viperstudio.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.ModelIndex;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.lora.PeftConfig;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/** Recognises model files and folders by what they hold. */
public final class ModelFiles {
    private static final String CONFIG = "config.json";

    private ModelFiles() {}

    /**
     * What {@code path} is. Tensors are looked at by name and shape only, so this takes no time even for large files.
     *
     * @throws WeightsException if it is damaged, or nothing that is supported; the message then says what it looks like
     */
    public static ModelFile recognise(Path path) {
        return Files.isDirectory(path) ? folder(path) : file(path, Optional.empty());
    }

    /**
     * The same for a single-file model that is not configured like any official one.
     *
     * @param configured the diffusers folder of a model with the same configuration, for its {@code config.json} files,
     *     scheduler and tokenizers; its weights are not used and may be missing
     */
    public static ModelFile recognise(Path file, Path configured) {
        return file(file, Optional.of(configured));
    }

    /** The weights in a folder: a file, or the index of its shards. */
    public static Path weightsIn(Path folder) {
        return PartFiles.locate(folder, "model", "diffusion_pytorch_model");
    }

    private static ModelFile folder(Path folder) {
        List<String> names = PartFiles.names(folder);
        if (names.contains(ModelIndex.FILE_NAME)) {
            return new ModelFile.Diffusion(DiffusersFolder.read(folder));
        }
        if (names.contains(PeftConfig.FILE_NAME)) {
            return new ModelFile.PeftAdapter(folder);
        }
        return names.contains(CONFIG) ? configured(folder) : onlyFile(folder, names);
    }

    private static ModelFile configured(Path folder) {
        ConfigJson json = ConfigJson.read(folder.resolve(CONFIG));
        String type =
                json.string("_class_name").or(() -> json.string("model_type")).orElse("");
        Path weights = weightsIn(folder);
        return switch (type) {
            case "idefics2" -> new ModelFile.Idefics2(folder, weights);
            case "clip" -> new ModelFile.Clip(folder, weights);
            case "UNet2DConditionModel", "AutoencoderKL", "AutoencoderTiny" -> file(weights, Optional.empty());
            default ->
                throw new WeightsException(
                        folder, "is a " + (type.isEmpty() ? "model of unknown kind" : type) + ": not supported");
        };
    }

    /** A folder as it is downloaded for a LoRA or an embedding. */
    private static ModelFile onlyFile(Path folder, List<String> names) {
        List<String> weights =
                names.stream().filter(name -> name.endsWith(".safetensors")).toList();
        if (weights.size() != 1) {
            throw new WeightsException(
                    folder,
                    "is no model: it has neither " + ModelIndex.FILE_NAME + " nor " + CONFIG + ", and " + weights.size()
                            + " safetensors files");
        }
        return file(folder.resolve(weights.getFirst()), Optional.empty());
    }

    private static ModelFile file(Path file, Optional<Path> configured) {
        FileForm.requireTensors(file);
        try (Weights weights = Weights.open(file)) {
            return ofTensors(file, weights, configured);
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException unexpected) {
            throw new WeightsException(
                    file, "a tensor has an unexpected shape: " + unexpected.getMessage(), unexpected);
        }
    }

    private static ModelFile ofTensors(Path file, Weights weights, Optional<Path> configured) {
        return switch (TensorNames.family(weights)) {
            case SINGLE_FILE ->
                new ModelFile.Diffusion(SingleFile.read(
                        file, weights, configured, SingleFile.kind(weights).orElseThrow()));
            case UNET -> loneUNet(file, weights);
            case VAE -> loneVae(file, weights);
            case TINY_VAE -> tinyVae(file, weights);
            case LORA -> new ModelFile.LoraFile(file);
            case EMBEDDING -> new ModelFile.Embedding(file);
            case UNSUPPORTED -> throw new WeightsException(file, Unsupported.describe(weights));
        };
    }

    private static ModelFile loneUNet(Path file, Weights weights) {
        UnaryOperator<Weights> toDiffusers = TensorNames::loneUNet;
        Weights unet = toDiffusers.apply(weights);
        UNetConfig config = configBeside(file, "UNet2DConditionModel")
                .map(UNetConfig::parse)
                .orElseGet(() -> UNetShape.of(unet).inferredConfig(unet, OptionalInt.empty()));
        return new ModelFile.LoneUNet(file, Opening.unet(config, file, toDiffusers));
    }

    private static ModelFile loneVae(Path file, Weights weights) {
        UnaryOperator<Weights> toDiffusers = TensorNames::loneVae;
        Optional<ConfigJson> beside = configBeside(file, "AutoencoderKL");
        AutoencoderConfig config = beside.map(AutoencoderConfig::parse)
                .orElseGet(() -> VaeShape.of(toDiffusers.apply(weights)).inferredConfig(SingleFile.XL_SCALING_FACTOR));
        boolean scaled = beside.filter(json -> json.has("scaling_factor")).isPresent();
        return new ModelFile.LoneVae(file, Opening.autoencoder(config, file, toDiffusers), scaled);
    }

    private static ModelFile tinyVae(Path file, Weights weights) {
        TinyVaeConfig config = configBeside(file, "AutoencoderTiny")
                .map(TinyVaeConfig::parse)
                .orElseGet(() -> TinyVaeShape.of(weights).inferredConfig());
        return new ModelFile.TinyVae(file, Opening.tinyVae(config, file));
    }

    private static Optional<ConfigJson> configBeside(Path file, String className) {
        return Optional.of(file.resolveSibling(CONFIG))
                .filter(Files::isRegularFile)
                .map(ConfigJson::read)
                .filter(json ->
                        json.string("_class_name").filter(className::equals).isPresent());
    }
}
