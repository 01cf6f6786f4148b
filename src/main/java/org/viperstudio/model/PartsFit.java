package org.viperstudio.model;

import java.nio.file.Path;
import java.util.Optional;
import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.model.config.ClipTextConfig;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.tensor.WeightsException;

/** Whether the parts of a model fit together, told before gigabytes are loaded. */
final class PartsFit {
    private PartsFit() {}

    static void check(
            Path path,
            ModelKind kind,
            Optional<ModelPart<ClipTextConfig>> first,
            Optional<ModelPart<ClipTextConfig>> second,
            ModelPart<UNetConfig> unet,
            Optional<ModelPart<? extends AutoencoderConfig>> autoencoder,
            boolean aestheticsScore) {
        autoencoder.ifPresent(part -> latents(path, unet.config(), part.config()));
        added(path, kind, unet.config());
        switch (kind) {
            case SDXL -> {
                if (first.isPresent() && second.isPresent()) {
                    int width =
                            first.get().config().width() + second.get().config().width();
                    equal(
                            path,
                            "width of its text encoders",
                            width,
                            unet.config().crossAttentionWidth());
                }
                second.ifPresent(part -> pooled(path, part.config(), unet.config(), aestheticsScore ? 5 : 6));
            }
            case SDXL_REFINER ->
                second.ifPresent(part -> {
                    equal(
                            path,
                            "width of its text encoder",
                            part.config().width(),
                            unet.config().crossAttentionWidth());
                    pooled(path, part.config(), unet.config(), aestheticsScore ? 5 : 6);
                });
            case STABLE_DIFFUSION ->
                first.ifPresent(part -> equal(
                        path,
                        "width of its text encoder",
                        part.config().width(),
                        unet.config().crossAttentionWidth()));
        }
    }

    private static void latents(Path path, UNetConfig unet, AutoencoderConfig autoencoder) {
        equal(path, "number of latent channels of its autoencoder", autoencoder.latentChannels(), unet.inChannels());
    }

    private static void added(Path path, ModelKind kind, UNetConfig unet) {
        if (unet.addedEmbedding().isPresent() == (kind == ModelKind.STABLE_DIFFUSION)) {
            throw new WeightsException(path, "its UNet is none of " + kind.title());
        }
    }

    /** The pooled text stands beside the embeddings of {@code numbers} size numbers. */
    private static void pooled(Path path, ClipTextConfig encoder, UNetConfig unet, int numbers) {
        if (!encoder.projected()) {
            throw new WeightsException(path, "its text encoder lacks 'text_projection', which its UNet needs");
        }
        unet.addedEmbedding()
                .ifPresent(added -> equal(
                        path,
                        "width of its pooled text",
                        encoder.projectionWidth() + numbers * added.timeWidth(),
                        added.inputWidth()));
    }

    private static void equal(Path path, String what, int given, int expected) {
        if (given != expected) {
            throw new WeightsException(
                    path,
                    "its parts do not fit together: the " + what + " is " + given + ", its UNet takes " + expected);
        }
    }
}
