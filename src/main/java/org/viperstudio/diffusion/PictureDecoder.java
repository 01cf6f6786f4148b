package org.viperstudio.diffusion;

import java.util.function.Supplier;
import org.viperstudio.network.Autoencoder;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.DeviceMemoryException;

/** Decodes latents to pictures, and again where that went wrong. */
final class PictureDecoder {
    private final DiffusionModel model;
    private final Runnable makingRoom;

    /** @param makingRoom hears that the model's other parts were unloaded to keep a picture whole */
    PictureDecoder(DiffusionModel model, Runnable makingRoom) {
        this.model = model;
        this.makingRoom = makingRoom;
    }

    /**
     * The picture of one set of latents as the UNet has them.
     *
     * @throws IllegalStateException if the latents themselves hold no picture
     * @throws DeviceMemoryException if memory does not even suffice for tiles, under the plan that is in force
     */
    Picture decode(Latents latents) {
        Latents scaled = model.latentScale().toAutoencoder(latents);
        Picture picture = decoded(model::autoencoder, scaled, model.autoencoderType());
        if (holdsNothing(picture)) {
            // The autoencoder of SDXL overflows in float16: not numbers, or black.
            picture = decoded(() -> model.autoencoder(DType.F32), scaled, DType.F32);
            if (holdsNothing(picture)) {
                throw new IllegalStateException("the model made no picture: its values are not numbers, or all alike");
            }
        }
        return picture;
    }

    private Picture decoded(Supplier<Autoencoder> loaded, Latents scaled, DType dtype) {
        loaded.get();
        boolean whole = model.plan() != MemoryPlan.STREAMED && fitsWhole(scaled, dtype);
        // Who heard that room was made may have made pictures meanwhile, and so have loaded another one.
        Autoencoder autoencoder = loaded.get();
        if (!whole) {
            return TiledDecoder.decode(autoencoder, scaled);
        }
        try {
            return model.compute().backend().call(() -> autoencoder.decode(scaled));
        } catch (DeviceMemoryException exhausted) {
            model.compute().backend().trim();
            return TiledDecoder.decode(autoencoder, scaled);
        }
    }

    /** Tiles differ a little from a whole picture: not cut is what fits once all else is unloaded. */
    private boolean fitsWhole(Latents scaled, DType dtype) {
        if (model.canDecodeWhole(scaled, dtype)) {
            return true;
        }
        if (!model.makeRoomForDecoding()) {
            return false;
        }
        makingRoom.run();
        return model.canDecodeWhole(scaled, dtype);
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
