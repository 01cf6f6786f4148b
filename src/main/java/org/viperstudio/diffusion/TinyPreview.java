package org.viperstudio.diffusion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.ModelPart;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.network.TinyVae;
import org.viperstudio.tensor.DeviceMemoryException;

/**
 * Previews by a tiny autoencoder (TAESD) beside the model's own: as large and nearly as sharp as the finished picture.
 * Used on the inference thread alone.
 */
final class TinyPreview implements AutoCloseable {
    private final ModelPart<TinyVaeConfig> decoder;
    private final Compute compute;
    private @Nullable Loaded<TinyVae> loaded;
    private boolean failed;

    /** Loads nothing yet. */
    TinyPreview(ModelPart<TinyVaeConfig> decoder, Compute compute) {
        this.decoder = decoder;
        this.compute = compute;
    }

    ModelPart<TinyVaeConfig> decoder() {
        return decoder;
    }

    /**
     * The picture of one set of latents in the UNet's scale; none where memory is short, or after the file turned out
     * to be damaged.
     */
    Optional<Picture> of(Latents latents) {
        if (failed) {
            return Optional.empty();
        }
        try {
            Latents scaled = LatentScale.of(decoder.config()).toAutoencoder(latents);
            return Optional.of(compute.backend().call(() -> network().decode(scaled)));
        } catch (DeviceMemoryException full) {
            return giveUp();
        } catch (RuntimeException damaged) {
            failed = true;
            return giveUp();
        }
    }

    /** No preview is worth failing the picture that is being made. */
    private Optional<Picture> giveUp() {
        close();
        compute.backend().trim();
        return Optional.empty();
    }

    private TinyVae network() {
        Loaded<TinyVae> present = loaded;
        if (present == null) {
            present = Loaded.of(decoder.open(), weights -> new TinyVae(compute, decoder.config(), weights));
            loaded = present;
        }
        return present.part();
    }

    /** Unloads the autoencoder, which is loaded again when it is needed. */
    @Override
    public void close() {
        if (loaded != null) {
            loaded.unload();
            loaded = null;
        }
    }
}
