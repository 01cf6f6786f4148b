package org.viperstudio.diffusion;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.ModelPart;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.network.TinyVae;
import org.viperstudio.tensor.Weights;

/**
 * Previews by a tiny autoencoder that stands beside a model's own: as large and nearly as sharp as the picture will be.
 * Used on the inference thread alone.
 */
final class TinyPreview implements AutoCloseable {
    private final ModelPart<TinyVaeConfig> decoder;
    private final Compute compute;
    private @Nullable Loaded<TinyVae> loaded;
    private boolean failed;

    /** Nothing is loaded yet. */
    TinyPreview(ModelPart<TinyVaeConfig> decoder, Compute compute) {
        this.decoder = decoder;
        this.compute = compute;
    }

    ModelPart<TinyVaeConfig> decoder() {
        return decoder;
    }

    /** The picture of one set of latents as the UNet has them; none once that failed. */
    Optional<Picture> of(Latents latents) {
        if (failed) {
            return Optional.empty();
        }
        try {
            return Optional.of(network().decode(LatentScale.of(decoder.config()).toAutoencoder(latents)));
        } catch (RuntimeException failure) {
            // A damaged file or a full memory: no preview is worth the picture that is being painted.
            failed = true;
            close();
            compute.backend().trim();
            return Optional.empty();
        }
    }

    private TinyVae network() {
        Loaded<TinyVae> present = loaded;
        if (present == null) {
            Weights weights = decoder.open();
            try {
                present = new Loaded<>(new TinyVae(compute, decoder.config(), weights), List.of(weights));
            } catch (RuntimeException unusable) {
                weights.close();
                throw unusable;
            }
            loaded = present;
        }
        return present.part();
    }

    /** Gives its memory back; what is needed again is loaded again. */
    @Override
    public void close() {
        if (loaded != null) {
            loaded.unload();
            loaded = null;
        }
    }
}
