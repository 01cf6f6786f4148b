package org.viperstudio.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.model.config.ClipTextConfig;
import org.viperstudio.model.config.ClipTextConfig.Activation;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.ModelIndex;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.config.VaeConfig;
import org.viperstudio.model.ldm.LdmUNetNames;
import org.viperstudio.model.ldm.LdmVaeNames;
import org.viperstudio.model.ldm.OpenClipNames;
import org.viperstudio.tensor.Weights;

/**
 * A model in one file, in the names that it was first published with. The file holds no configuration: it comes from
 * the folder of a model that is configured alike, or is that of the official model whose tensors have these shapes.
 */
final class SingleFile {
    static final String UNET = "model.diffusion_model.";
    static final String VAE = "first_stage_model.";
    static final String XL_CLIP = "conditioner.embedders.0.transformer.";
    static final String XL_OPEN_CLIP = "conditioner.embedders.1.model.";
    static final String REFINER_OPEN_CLIP = "conditioner.embedders.0.model.";
    static final String V2_OPEN_CLIP = "cond_stage_model.model.";
    static final String V1_CLIP = "cond_stage_model.transformer.";

    static final double XL_SCALING_FACTOR = 0.13025;

    private final Path file;
    private final Weights weights;
    private final Optional<Path> configured;
    private final ModelKind kind;

    private SingleFile(Path file, Weights weights, Optional<Path> configured, ModelKind kind) {
        this.file = file;
        this.weights = weights;
        this.configured = configured;
        this.kind = kind;
    }

    /** The kind of model whose text encoder is among the tensors, if any is. */
    static Optional<ModelKind> kind(Weights weights) {
        if (has(weights, XL_OPEN_CLIP)) {
            return Optional.of(ModelKind.SDXL);
        }
        if (has(weights, REFINER_OPEN_CLIP)) {
            return Optional.of(ModelKind.SDXL_REFINER);
        }
        return has(weights, V2_OPEN_CLIP) || has(weights, V1_CLIP)
                ? Optional.of(ModelKind.STABLE_DIFFUSION)
                : Optional.empty();
    }

    /** Whether any tensor's name starts with {@code prefix}. */
    static boolean has(Weights weights, String prefix) {
        return weights.names().stream().anyMatch(name -> name.startsWith(prefix));
    }

    /** Describes the model in {@code file}, whose tensors {@code weights} shows; nothing of it is kept open. */
    static ModelSource read(Path file, Weights weights, Optional<Path> configured, ModelKind kind) {
        return new SingleFile(file, weights, configured, kind).source();
    }

    /** A UNet in the names of single files to those of diffusers folders. */
    static Weights unetToDiffusers(Weights ldm) {
        LdmUNetNames names = LdmUNetNames.dotted(LdmUNetNames.layersPerBlock(ldm.names()));
        return ldm.renamed(name -> names.diffusersName(name).orElse(name));
    }

    private ModelSource source() {
        return new ModelSource(
                kind,
                file,
                firstEncoder(),
                secondEncoder(),
                unet(),
                autoencoder(),
                scheduler(),
                configured.flatMap(folder -> DiffusersFolder.tokenizer(folder, "tokenizer")),
                configured.flatMap(folder -> DiffusersFolder.tokenizer(folder, "tokenizer_2")),
                kind == ModelKind.SDXL && forcesZeros(),
                kind == ModelKind.SDXL_REFINER);
    }

    /** What the official SDXL does, unless the model that is configured alike does otherwise. */
    private boolean forcesZeros() {
        return configured
                .map(folder -> folder.resolve(ModelIndex.FILE_NAME))
                .filter(Files::exists)
                .map(index -> ModelIndex.parse(ConfigJson.read(index)).forceZerosForEmptyPrompt())
                .orElse(true);
    }

    private ModelPart<UNetConfig> unet() {
        UnaryOperator<Weights> toDiffusers = all -> unetToDiffusers(all.withoutPrefix(UNET));
        return Opening.unet(unetConfig(toDiffusers.apply(weights)), file, toDiffusers);
    }

    private UNetConfig unetConfig(Weights unet) {
        return config("unet").map(UNetConfig::parse).orElseGet(() -> UNetShape.of(unet)
                .inferredConfig(unet, OptionalInt.of(sampleSize())));
    }

    /** Images of 1,024 pixels for SDXL, 768 for what predicts velocities, 512 for all before. */
    private int sampleSize() {
        if (kind != ModelKind.STABLE_DIFFUSION) {
            return 128;
        }
        return PublishedSchedule.predictsVelocity(weights) ? 96 : 64;
    }

    private Optional<ModelPart<? extends AutoencoderConfig>> autoencoder() {
        if (!has(weights, VAE)) {
            return Optional.empty();
        }
        UnaryOperator<Weights> toDiffusers = all -> LdmVaeNames.toDiffusers(all.withoutPrefix(VAE));
        AutoencoderConfig config = config("vae")
                .map(AutoencoderConfig::parse)
                .orElseGet(() -> VaeShape.of(toDiffusers.apply(weights)).inferredConfig(scalingFactor()));
        return Optional.of(Opening.autoencoder(config, file, toDiffusers));
    }

    private double scalingFactor() {
        return kind == ModelKind.STABLE_DIFFUSION ? VaeConfig.DEFAULT_SCALING_FACTOR : XL_SCALING_FACTOR;
    }

    private Optional<ModelPart<ClipTextConfig>> firstEncoder() {
        return switch (kind) {
            case SDXL -> Optional.of(clip(XL_CLIP));
            case SDXL_REFINER -> Optional.empty();
            case STABLE_DIFFUSION ->
                Optional.of(has(weights, V2_OPEN_CLIP) ? openClip("text_encoder", V2_OPEN_CLIP, 1) : clip(V1_CLIP));
        };
    }

    private Optional<ModelPart<ClipTextConfig>> secondEncoder() {
        return switch (kind) {
            case SDXL -> Optional.of(openClip("text_encoder_2", XL_OPEN_CLIP, 0));
            case SDXL_REFINER -> Optional.of(openClip("text_encoder_2", REFINER_OPEN_CLIP, 0));
            case STABLE_DIFFUSION -> Optional.empty();
        };
    }

    private ModelPart<ClipTextConfig> clip(String prefix) {
        UnaryOperator<Weights> toDiffusers = all ->
                all.withoutPrefix(prefix).renamed(name -> name.startsWith("text_model.") ? name : "text_model." + name);
        ClipTextConfig config = config("text_encoder")
                .map(ClipTextConfig::parse)
                .orElseGet(() -> {
                    Weights encoder = toDiffusers.apply(weights);
                    return ClipTextShape.of(encoder).inferredConfig(encoder, Activation.QUICK_GELU);
                });
        return Opening.textEncoder(config, file, toDiffusers);
    }

    /** An encoder whose last {@code unusedLayers} layers the model does not read, nor then its projection. */
    private ModelPart<ClipTextConfig> openClip(String part, String prefix, int unusedLayers) {
        int kept = OpenClipNames.layers(weights.withoutPrefix(prefix)) - unusedLayers;
        UnaryOperator<Weights> toDiffusers = all -> OpenClipNames.toDiffusers(all.withoutPrefix(prefix), kept)
                .selected(name -> unusedLayers == 0 || !name.equals("text_projection.weight"));
        ClipTextConfig config = config(part).map(ClipTextConfig::parse).orElseGet(() -> {
            Weights encoder = toDiffusers.apply(weights);
            return ClipTextShape.of(encoder).inferredConfig(encoder, Activation.GELU);
        });
        return Opening.textEncoder(config, file, toDiffusers);
    }

    private ConfigJson scheduler() {
        return configured
                .filter(folder -> Files.isDirectory(folder.resolve("scheduler")))
                .map(DiffusersFolder::scheduler)
                .orElseGet(() -> PublishedSchedule.of(kind, file, weights));
    }

    /** The folder may leave parts away that the file brings, as a refiner's does. */
    private Optional<ConfigJson> config(String part) {
        return configured
                .filter(folder -> part.equals("unet") || Files.isDirectory(folder.resolve(part)))
                .map(folder -> DiffusersFolder.config(folder, part));
    }
}
