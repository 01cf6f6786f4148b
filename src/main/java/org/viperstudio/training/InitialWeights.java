package org.viperstudio.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.viperstudio.network.ClassifierFiles;
import org.viperstudio.tensor.Weights;

/**
 * The weights before the first step: those of a model that was trained before, or random ones.
 *
 * @param architecture of the model that is to be trained
 * @param model the folder of the earlier model
 * @param seed of the random weights
 */
record InitialWeights(SketchArchitecture architecture, Optional<Path> model, long seed) {
    private static final String DECODER_IN = "decoder.layers.0.weight";

    /**
     * The autoencoder's weights. An earlier model's may be narrower and its decoder shallower; where it has fewer
     * latent channels, the additional ones encode texture.
     *
     * @throws IllegalArgumentException if the earlier model's architecture does not fit
     */
    Map<String, WeightTensor> autoencoder() {
        Map<String, WeightTensor> random = architecture.vae().weights(seed).weights();
        return model.map(folder -> autoencoder(folder.resolve("vae").resolve(ModelExport.NETWORK_FILE), random))
                .orElse(random);
    }

    private Map<String, WeightTensor> autoencoder(Path file, Map<String, WeightTensor> random) {
        Map<String, WeightTensor> earlier = Deepening.of(stored(file), random);
        Map<String, WeightTensor> fitted = fitted(earlier, random, InitialWeights::widened, file);
        if (CosineChannels.latents(earlier, architecture.vae())
                < architecture.vae().latentChannels()) {
            fitted.putAll(CosineChannels.of(earlier, architecture.vae(), random));
            // With zero weights on the new channels the decoder would be slow to find out what they are good for.
            fitted.put(DECODER_IN, Widening.withRandomInputs(earlier.get(DECODER_IN), random.get(DECODER_IN)));
        }
        return fitted;
    }

    /**
     * The weights of text encoder and UNet. An earlier model's may have fewer latent channels.
     *
     * @throws IllegalArgumentException if the earlier model's architecture or vocabulary does not fit
     */
    Map<String, WeightTensor> textAndUNet() {
        Map<String, WeightTensor> random = architecture.weights(seed).weights();
        return model.map(folder -> {
                    Path text = folder.resolve("text_encoder_2").resolve(ModelExport.TEXT_FILE);
                    Path unet = folder.resolve("unet").resolve(ModelExport.NETWORK_FILE);
                    return fitted(stored(text, unet), random, InitialWeights::sameButLatents, unet);
                })
                .orElse(random);
    }

    /**
     * A classifier's weights from its files.
     *
     * @param random weights of the architecture that is to be trained, for their shapes
     * @throws IllegalArgumentException if the files are of other classes or a different architecture
     */
    static Map<String, WeightTensor> classifier(
            ClassifierFiles files, PictureClasses classes, Map<String, WeightTensor> random) {
        if (!files.described().classes().equals(classes.names())) {
            throw mismatch(files.weights());
        }
        return fitted(stored(files.weights()), random, InitialWeights::same, files.weights());
    }

    /** How a weight is initialised from an earlier model's; empty where their shapes do not fit. */
    private interface Fit {
        Optional<WeightTensor> of(String name, WeightTensor earlier, WeightTensor wanted);
    }

    /**
     * Only the outermost convolutions may be widened: normalisation inside would mix the old channels with the new
     * ones.
     */
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
            throw mismatch(file);
        }
        Map<String, WeightTensor> fitted = new LinkedHashMap<>();
        earlier.forEach((name, weight) ->
                fitted.put(name, fit.of(name, weight, wanted.get(name)).orElseThrow(() -> mismatch(file))));
        return fitted;
    }

    private static IllegalArgumentException mismatch(Path file) {
        return new IllegalArgumentException(file + " belongs to a model of a different architecture or vocabulary:"
                + " training can start only from a model that this version of the program has trained.");
    }
}
