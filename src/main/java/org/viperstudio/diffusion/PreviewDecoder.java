package org.viperstudio.diffusion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.ModelPart;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;

/**
 * Makes cheap pictures of unfinished latents: by a tiny autoencoder that stands beside the model's own, where there is
 * one and memory for it, otherwise by a linear map. Used on the inference thread alone.
 */
final class PreviewDecoder implements AutoCloseable {
    private final Compute compute;
    private @Nullable TinyPreview tiny;

    PreviewDecoder(Compute compute) {
        this.compute = compute;
    }

    /** Sets the tiny autoencoder; empty for the linear map alone. */
    void use(Optional<ModelPart<TinyVaeConfig>> decoder) {
        if (!Optional.ofNullable(tiny).map(TinyPreview::decoder).equals(decoder)) {
            close();
            tiny = decoder.map(part -> new TinyPreview(part, compute)).orElse(null);
        }
    }

    /**
     * The picture of one set of latents in the UNet's scale.
     *
     * @param plan the model's; under {@link MemoryPlan#STREAMED} even a tiny autoencoder's layers are too large beside
     *     it
     * @param map what is shown without a tiny autoencoder
     */
    Picture preview(Latents latents, MemoryPlan plan, LatentPreview map) {
        return Optional.ofNullable(tiny)
                .filter(decoder -> plan != MemoryPlan.STREAMED)
                .flatMap(decoder -> decoder.of(latents))
                .orElseGet(() -> map.of(latents));
    }

    /** Unloads the tiny autoencoder, which is loaded again when it is needed. */
    @Override
    public void close() {
        Optional.ofNullable(tiny).ifPresent(TinyPreview::close);
    }
}
