package org.viperstudio.diffusion;

import org.viperstudio.network.Autoencoder;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.DeviceMemoryException;

/** Decodes latents to pictures, and again where that went wrong. */
final class PictureDecoder {
    private final DiffusionModel model;

    PictureDecoder(DiffusionModel model) {
        this.model = model;
    }

    /**
     * The picture of one set of latents as the UNet has them.
     *
     * @throws IllegalStateException if the latents themselves hold no picture
     * @throws DeviceMemoryException if memory does not even suffice for tiles, under the plan that is in force
     */
    Picture decode(Latents latents) {
        Latents scaled = model.latentScale().toAutoencoder(latents);
        Picture picture = decoded(model.autoencoder(), scaled, model.autoencoderType());
        if (holdsNothing(picture)) {
            // The autoencoder of SDXL overflows in float16: not numbers, or black.
            picture = decoded(model.exactAutoencoder(), scaled, DType.F32);
            if (holdsNothing(picture)) {
                throw new IllegalStateException("the model made no picture: its values are not numbers, or all alike");
            }
        }
        return picture;
    }

    private Picture decoded(Autoencoder autoencoder, Latents scaled, DType dtype) {
        if (model.plan() == MemoryPlan.STREAMED || !model.canDecodeWhole(scaled, dtype)) {
            return TiledDecoder.decode(autoencoder, scaled);
        }
        try {
            return autoencoder.decode(scaled);
        } catch (DeviceMemoryException exhausted) {
            model.compute().backend().trim();
            return TiledDecoder.decode(autoencoder, scaled);
        }
    }

    private static boolean holdsNothing(Picture picture) {
        float first = picture.values()[0];
        boolean alike = true;
        for (float value : picture.values()) {
            if (!Float.isFinite(value)) {
                return true;
            }
            alike &= value == first;
        }
        return alike;
    }
}
