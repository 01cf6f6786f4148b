package org.viperstudio.diffusion;

import java.util.function.Supplier;
import org.viperstudio.network.Autoencoder;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.DeviceMemoryException;

/**
 * Decodes latents to pictures: in one piece if memory allows, else in tiles, and again in float32 if float16
 * overflowed.
 */
final class PictureDecoder {
    private final DiffusionModel model;
    private final Runnable makingRoom;

    /**
     * @param makingRoom told when the model's other parts were unloaded so that a picture can be decoded in one piece
     */
    PictureDecoder(DiffusionModel model, Runnable makingRoom) {
        this.model = model;
        this.makingRoom = makingRoom;
    }

    /**
     * The picture of one set of latents in the UNet's scale.
     *
     * @throws IllegalStateException if the result is not finite, or all alike, in float32 too
     * @throws DeviceMemoryException if memory does not even suffice for tiles, under the plan that is in force
     */
    Picture decode(Latents latents) {
        Latents scaled = model.latentScale().toAutoencoder(latents);
        Picture picture = decoded(model::autoencoder, scaled, model.autoencoderType());
        if (isBlankOrNotFinite(picture)) {
            // The autoencoder of SDXL overflows in float16: not numbers, or black.
            picture = decoded(() -> model.autoencoder(DType.F32), scaled, DType.F32);
            if (isBlankOrNotFinite(picture)) {
                throw new IllegalStateException("the model made no picture: its values are not numbers, or all alike");
            }
        }
        return picture;
    }

    private Picture decoded(Supplier<Autoencoder> loaded, Latents scaled, DType dtype) {
        loaded.get();
        boolean whole = model.plan() != MemoryPlan.STREAMED && fitsWhole(scaled, dtype);
        // The listener told of the room may have made pictures meanwhile, and so have loaded another autoencoder.
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

    /** A tiled picture differs a little from a whole one, so a picture is tiled only if it does not fit on its own. */
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

    private static boolean isBlankOrNotFinite(Picture picture) {
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
