package org.viperstudio.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/**
 * The weights that training begins with: those of a model that was trained before, or numbers by chance.
 *
 * @param model the earlier model's folder
 * @param seed of the numbers by chance
 */
record Beginning(SketchForm form, Optional<Path> model, long seed) {
    /** The autoencoder's weights. */
    Map<String, Shapes.Weight> autoencoder() {
        Map<String, Shapes.Weight> unlearned = form.vae().weights(seed).weights();
        return model.map(folder -> stored(unlearned, folder.resolve("vae").resolve(ModelExport.NETWORK_FILE)))
                .orElse(unlearned);
    }

    /** Those of text encoder and UNet. */
    Map<String, Shapes.Weight> textAndUNet() {
        Map<String, Shapes.Weight> unlearned = form.weights(seed).weights();
        return model.map(folder -> stored(
                        unlearned,
                        folder.resolve("text_encoder_2").resolve(ModelExport.TEXT_FILE),
                        folder.resolve("unet").resolve(ModelExport.NETWORK_FILE)))
                .orElse(unlearned);
    }

    private static Map<String, Shapes.Weight> stored(Map<String, Shapes.Weight> wanted, Path... files) {
        Map<String, Shapes.Weight> found = new LinkedHashMap<>();
        for (Path file : files) {
            try (Weights weights = Weights.open(file)) {
                weights.tensors().forEach((name, tensor) -> found.put(name, fitting(file, wanted.get(name), tensor)));
            }
        }
        if (!found.keySet().equals(wanted.keySet())) {
            throw another(files[0]);
        }
        return found;
    }

    private static Shapes.Weight fitting(Path file, Shapes.@Nullable Weight wanted, StoredTensor tensor) {
        Shapes.Weight weight = Shapes.Weight.of(tensor);
        if (wanted == null || !Arrays.equals(wanted.shape(), weight.shape())) {
            throw another(file);
        }
        return weight;
    }

    private static IllegalArgumentException another(Path file) {
        return new IllegalArgumentException(file + " belongs to a model of another form or vocabulary:"
                + " training can go on only from a model that this version of the program has trained.");
    }
}
