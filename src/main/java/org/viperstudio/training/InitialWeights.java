package org.viperstudio.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.viperstudio.network.ClassifierFiles;
import org.viperstudio.tensor.Weights;

/**
 * The weights that training begins with: those of a model that was trained before, or numbers by chance.
 *
 * @param model the earlier model's folder
 * @param seed of the numbers by chance
 */
record InitialWeights(SketchArchitecture architecture, Optional<Path> model, long seed) {
    private static final String DECODER_IN = "decoder.layers.0.weight";

    /**
     * The autoencoder's weights; an earlier model's may be narrower, its decoder less deep. Where it has fewer latent
     * channels, those beside them are for texture.
     */
    Map<String, WeightTensor> autoencoder() {
        Map<String, WeightTensor> unlearned = architecture.vae().weights(seed).weights();
        return model.map(folder -> autoencoder(folder.resolve("vae").resolve(ModelExport.NETWORK_FILE), unlearned))
                .orElse(unlearned);
    }

    private Map<String, WeightTensor> autoencoder(Path file, Map<String, WeightTensor> unlearned) {
        Map<String, WeightTensor> earlier = Deepening.of(stored(file), unlearned);
        Map<String, WeightTensor> fitted = fitted(earlier, unlearned, InitialWeights::widened, file);
        if (CosineChannels.latents(earlier, architecture.vae())
                < architecture.vae().latentChannels()) {
            fitted.putAll(CosineChannels.of(earlier, architecture.vae(), unlearned));
            // A decoder that does not listen to them at all would not find out what they are good for.
            fitted.put(DECODER_IN, Widening.listening(earlier.get(DECODER_IN), unlearned.get(DECODER_IN)));
        }
        return fitted;
    }

    /** Those of text encoder and UNet; an earlier model's may know fewer latent channels. */
    Map<String, WeightTensor> textAndUNet() {
        Map<String, WeightTensor> unlearned = architecture.weights(seed).weights();
        return model.map(folder -> {
                    Path text = folder.resolve("text_encoder_2").resolve(ModelExport.TEXT_FILE);
                    Path unet = folder.resolve("unet").resolve(ModelExport.NETWORK_FILE);
                    return fitted(stored(text, unet), unlearned, InitialWeights::sameButLatents, unet);
                })
                .orElse(unlearned);
    }

    /** A classifier's weights from its files: it must tell apart what is wanted, and be of the form. */
    static Map<String, WeightTensor> classifier(
            ClassifierFiles files, PictureClasses classes, Map<String, WeightTensor> unlearned) {
        if (!files.described().classes().equals(classes.names())) {
            throw another(files.weights());
        }
        return fitted(stored(files.weights()), unlearned, InitialWeights::same, files.weights());
    }

    /** How a weight begins from an earlier model's; empty where that has a different architecture. */
    private interface Fit {
        Optional<WeightTensor> of(String name, WeightTensor earlier, WeightTensor wanted);
    }

    /** Where a UNet meets the latents it may be wider; normalisations inside would mix old channels with new ones. */
    private static Optional<WeightTensor> sameButLatents(String name, WeightTensor earlier, WeightTensor wanted) {
        if (name.startsWith("conv_in.") || name.startsWith("conv_out.")) {
            return widened(name, earlier, wanted);
        }
        return same(name, earlier, wanted);
    }

    private static Optional<WeightTensor> same(String name, WeightTensor earlier, WeightTensor wanted) {
        return Arrays.equals(earlier.shape(), wanted.shape()) ? Optional.of(earlier) : Optional.empty();
    }

    private static Optional<WeightTensor> widened(String name, WeightTensor earlier, WeightTensor wanted) {
        return Widening.suits(earlier, wanted) ? Optional.of(Widening.of(earlier, wanted)) : Optional.empty();
    }

    private static Map<String, WeightTensor> stored(Path... files) {
        Map<String, WeightTensor> stored = new LinkedHashMap<>();
        for (Path file : files) {
            try (Weights weights = Weights.open(file)) {
                weights.tensors().forEach((name, tensor) -> stored.put(name, WeightTensor.of(tensor)));
            }
        }
        return stored;
    }

    private static Map<String, WeightTensor> fitted(
            Map<String, WeightTensor> earlier, Map<String, WeightTensor> wanted, Fit fit, Path file) {
        if (!earlier.keySet().equals(wanted.keySet())) {
            throw another(file);
        }
        Map<String, WeightTensor> fitted = new LinkedHashMap<>();
        earlier.forEach((name, weight) ->
                fitted.put(name, fit.of(name, weight, wanted.get(name)).orElseThrow(() -> another(file))));
        return fitted;
    }

    private static IllegalArgumentException another(Path file) {
        return new IllegalArgumentException(file + " belongs to a model of a different architecture or vocabulary:"
                + " training can go on only from a model that this version of the program has trained.");
    }
}
