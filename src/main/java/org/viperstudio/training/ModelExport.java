package org.viperstudio.training;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.viperstudio.model.RecommendedSettings;
import org.viperstudio.tensor.SafetensorsWriter;
import org.viperstudio.tensor.StoredTensor;

/** Exports a trained model as a diffusers folder, in the layout of SDXL with one text encoder, in half precision. */
final class ModelExport {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    static final String NETWORK_FILE = "diffusion_pytorch_model.safetensors";
    static final String TEXT_FILE = "model.safetensors";

    private final Path folder;
    private final SketchArchitecture architecture;
    private final ModelConfigs configs;
    private final WordTokens words;

    ModelExport(Path folder, SketchArchitecture architecture, WordTokens words, double scalingFactor) {
        this.folder = folder;
        this.architecture = architecture;
        this.words = words;
        this.configs = new ModelConfigs(architecture, words, scalingFactor);
    }

    /**
     * Writes configurations, tokenizer and weights.
     *
     * @param recommended the content of {@code viper.json}
     * @param vae the autoencoder's weights
     * @param textAndUNet the weights of text encoder and UNet
     * @throws UncheckedIOException if a file cannot be written
     */
    void write(RecommendedSettings recommended, Map<String, StoredTensor> vae, Map<String, StoredTensor> textAndUNet) {
        try {
            json("model_index.json", configs.index());
            json("scheduler/scheduler_config.json", ModelConfigs.scheduler());
            json("vae/config.json", configs.vae());
            json("unet/config.json", configs.unet());
            json("text_encoder_2/config.json", configs.textEncoder());
            Files.writeString(folder.resolve(RecommendedSettings.FILE), recommended.toJson());
            words.write(folder.resolve("tokenizer_2"), architecture.text().positions());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(folder + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
        Predicate<String> isText = name -> name.startsWith("text_");
        weights("vae/" + NETWORK_FILE, vae, name -> true);
        weights("unet/" + NETWORK_FILE, textAndUNet, isText.negate());
        weights("text_encoder_2/" + TEXT_FILE, textAndUNet, isText);
    }

    private void json(String file, Map<String, Object> content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, GSON.toJson(content) + "\n");
    }

    private void weights(String file, Map<String, StoredTensor> tensors, Predicate<String> wanted) {
        Map<String, StoredTensor> chosen = new LinkedHashMap<>(tensors);
        chosen.keySet().removeIf(wanted.negate());
        SafetensorsWriter.write(folder.resolve(file), HalfPrecision.of(chosen), Map.of("format", "pt"));
    }
}
