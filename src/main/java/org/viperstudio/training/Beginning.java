package org.viperstudio.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.viperstudio.tensor.Weights;

/**
 * The weights that training begins with: those of a model that was trained before, or numbers by chance.
 *
 * @param model the earlier model's folder
 * @param seed of the numbers by chance
 */
record Beginning(SketchForm form, Optional<Path> model, long seed) {
    /** The autoencoder's weights; an earlier model's may be narrower. */
    Map<String, Shapes.Weight> autoencoder() {
        Map<String, Shapes.Weight> unlearned = form.vae().weights(seed).weights();
        return model.map(folder -> {
                    Path file = folder.resolve("vae").resolve(ModelExport.NETWORK_FILE);
                    return stored(unlearned, Beginning::widened, file);
                })
                .orElse(unlearned);
    }

    /** Those of text encoder and UNet. */
    Map<String, Shapes.Weight> textAndUNet() {
        Map<String, Shapes.Weight> unlearned = form.weights(seed).weights();
        return model.map(folder -> stored(
                        unlearned,
                        Beginning::same,
                        folder.resolve("text_encoder_2").resolve(ModelExport.TEXT_FILE),
                        folder.resolve("unet").resolve(ModelExport.NETWORK_FILE)))
                .orElse(unlearned);
    }

    /** How a weight begins from an earlier model's; empty where that has another form. */
    private interface Fit {
        Optional<Shapes.Weight> of(Shapes.Weight earlier, Shapes.Weight wanted);
    }

    private static Optional<Shapes.Weight> same(Shapes.Weight earlier, Shapes.Weight wanted) {
        return Arrays.equals(earlier.shape(), wanted.shape()) ? Optional.of(earlier) : Optional.empty();
    }

    private static Optional<Shapes.Weight> widened(Shapes.Weight earlier, Shapes.Weight wanted) {
        return Widening.suits(earlier, wanted) ? Optional.of(Widening.of(earlier, wanted)) : Optional.empty();
    }

    private static Map<String, Shapes.Weight> stored(Map<String, Shapes.Weight> wanted, Fit fit, Path... files) {
        Map<String, Shapes.Weight> found = new LinkedHashMap<>();
        for (Path file : files) {
            try (Weights weights = Weights.open(file)) {
                weights.tensors()
                        .forEach((name, tensor) -> found.put(
                                name,
                                Optional.ofNullable(wanted.get(name))
                                        .flatMap(shape -> fit.of(Shapes.Weight.of(tensor), shape))
                                        .orElseThrow(() -> another(file))));
            }
        }
        if (!found.keySet().equals(wanted.keySet())) {
            throw another(files[0]);
        }
        return found;
    }

    private static IllegalArgumentException another(Path file) {
        return new IllegalArgumentException(file + " belongs to a model of another form or vocabulary:"
                + " training can go on only from a model that this version of the program has trained.");
    }
}
