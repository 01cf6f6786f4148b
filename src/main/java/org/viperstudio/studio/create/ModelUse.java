package org.viperstudio.studio.create;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.studio.GenerationSettings.LoraUse;

/**
 * The models that paint.
 *
 * @param model the model's file or folder
 * @param config the folder that configures a single-file model
 * @param unet the file or folder of a UNet in the place of the model's own
 * @param vae the same for its autoencoder
 * @param refiner the refiner's file or folder, if there is one
 * @param refinerStart the share of the schedule after which it takes over, 0..1
 * @param embeddings files of textual-inversion embeddings
 */
public record ModelUse(
        String model,
        @Nullable String config,
        @Nullable String unet,
        @Nullable String vae,
        @Nullable String refiner,
        double refinerStart,
        List<LoraUse> loras,
        List<String> embeddings) {
    /** The share of the schedule after which the released pipeline's refiner takes over. */
    public static final double REFINER_START = 0.8;

    public ModelUse {
        loras = List.copyOf(loras);
        embeddings = List.copyOf(embeddings);
    }

    /** A model alone. */
    public static ModelUse of(String model) {
        return new ModelUse(model, null, null, null, null, REFINER_START, List.of(), List.of());
    }

    /** The same without the extras whose files are gone; none where the model itself is. */
    Optional<ModelUse> stillThere() {
        if (!exists(model) || config != null && !exists(config)) {
            return Optional.empty();
        }
        return Optional.of(new ModelUse(
                model,
                config,
                existing(unet),
                existing(vae),
                existing(refiner),
                refinerStart,
                loras.stream().filter(lora -> exists(lora.path())).toList(),
                embeddings.stream().filter(ModelUse::exists).toList()));
    }

    private static @Nullable String existing(@Nullable String path) {
        return path != null && exists(path) ? path : null;
    }

    private static boolean exists(String path) {
        return Files.exists(Path.of(path));
    }

    /** @param path empty for none */
    ModelUse withRefiner(String path) {
        return new ModelUse(model, config, unet, vae, orNone(path), refinerStart, loras, embeddings);
    }

    ModelUse withEmbeddings(List<String> others) {
        return new ModelUse(model, config, unet, vae, refiner, refinerStart, loras, others);
    }

    /** @param path empty for the model's own */
    ModelUse withVae(String path) {
        return new ModelUse(model, config, unet, orNone(path), refiner, refinerStart, loras, embeddings);
    }

    private static @Nullable String orNone(String path) {
        return path.isEmpty() ? null : path;
    }

    ModelUse withLoras(List<LoraUse> others) {
        return new ModelUse(model, config, unet, vae, refiner, refinerStart, others, embeddings);
    }
}
