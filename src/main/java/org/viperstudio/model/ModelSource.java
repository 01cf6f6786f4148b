package org.viperstudio.model;

import java.nio.file.Path;
import java.util.Optional;
import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.model.config.ClipTextConfig;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.config.VaeConfig;
import org.viperstudio.tensor.WeightsException;

/**
 * A diffusion model on disk, whatever the form: all that a pipeline loads from. A part is empty where the model has none
 * or leaves it to another model, as the SDXL refiner does with text encoder and autoencoder.
 *
 * @param kind how the parts play together
 * @param path the folder or file
 * @param textEncoder the first text encoder
 * @param textEncoder2 the second, larger one of SDXL; the refiner's only one
 * @param unet the UNet
 * @param autoencoder between images and latents
 * @param scheduler a {@code scheduler_config.json}, or what an official model of this kind has in its
 * @param tokenizer the folder of the first text encoder's vocabulary; empty for CLIP's own, which the program brings
 * @param tokenizer2 the same for the second
 * @param forceZerosForEmptyPrompt whether no negative prompt means zeros in place of its embeddings
 * @param requiresAestheticsScore whether the size conditioning takes an aesthetic score
 */
public record ModelSource(
        ModelKind kind,
        Path path,
        Optional<ModelPart<ClipTextConfig>> textEncoder,
        Optional<ModelPart<ClipTextConfig>> textEncoder2,
        ModelPart<UNetConfig> unet,
        Optional<ModelPart<? extends AutoencoderConfig>> autoencoder,
        ConfigJson scheduler,
        Optional<Path> tokenizer,
        Optional<Path> tokenizer2,
        boolean forceZerosForEmptyPrompt,
        boolean requiresAestheticsScore) {

    /** Checks that those parts that are present fit together. */
    public ModelSource {
        PartsFit.check(path, kind, textEncoder, textEncoder2, unet, autoencoder, requiresAestheticsScore);
    }

    /** This refiner with the second text encoder, its tokenizer and the autoencoder of {@code base} where it has none. */
    public ModelSource completedBy(ModelSource base) {
        boolean ownEncoder = textEncoder2.isPresent();
        return new ModelSource(
                kind,
                path,
                textEncoder,
                ownEncoder ? textEncoder2 : base.textEncoder2,
                unet,
                autoencoder.isPresent() ? autoencoder : base.autoencoder,
                scheduler,
                tokenizer,
                ownEncoder ? tokenizer2 : base.tokenizer2,
                forceZerosForEmptyPrompt,
                requiresAestheticsScore);
    }

    /** This model with another UNet of its family. */
    public ModelSource with(ModelFile.LoneUNet other) {
        return with(other.part(), autoencoder);
    }

    /**
     * This model with another autoencoder for the same latents, scaled as here if its file does not tell how.
     *
     * @throws WeightsException if it is for other latents
     */
    public ModelSource with(ModelFile.LoneVae other) {
        ModelPart<? extends AutoencoderConfig> part = other.part();
        if (autoencoder.isPresent()) {
            double own = autoencoder.get().config().scalingFactor();
            if (!other.scaled() && part.config() instanceof VaeConfig vae) {
                part = part.withConfig(vae.withScalingFactor(own));
            }
            requireScale(other.path(), part.config().scalingFactor(), own);
        }
        return with(unet, Optional.of(part));
    }

    /** The factors are published numbers of a few digits, and differ between families of latents. */
    private void requireScale(Path other, double factor, double own) {
        if (Math.abs(factor - own) > 1e-4 * own) {
            throw new WeightsException(
                    other,
                    "is an autoencoder for other latents than those of %s: its scaling factor is %s, theirs %s"
                            .formatted(path, factor, own));
        }
    }

    private ModelSource with(
            ModelPart<UNetConfig> otherUNet, Optional<ModelPart<? extends AutoencoderConfig>> otherAutoencoder) {
        return new ModelSource(
                kind,
                path,
                textEncoder,
                textEncoder2,
                otherUNet,
                otherAutoencoder,
                scheduler,
                tokenizer,
                tokenizer2,
                forceZerosForEmptyPrompt,
                requiresAestheticsScore);
    }
}
