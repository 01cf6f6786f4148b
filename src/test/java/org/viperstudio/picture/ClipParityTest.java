package org.viperstudio.picture;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viperstudio.Parity;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.config.ClipConfig;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.ImageProcessorConfig;
import org.viperstudio.network.Clip;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Weights;
import org.viperstudio.text.ClipTokenizer;
import org.viperstudio.text.TokenWindow;

/** CLIP against the reference: what it is shown, both embeddings, the logits of every picture with every text. */
class ClipParityTest {
    private static final Backend BACKEND = Parity.backend();
    private static final JsonObject SETTINGS = Parity.json("clip");
    private static final Weights EXPECTED = Parity.tensors("clip");
    private static final Path FOLDER =
            Parity.dir().resolve(SETTINGS.get("model").getAsString());

    @Test
    void pictures() {
        float[] shown = Latents.joined(shown().stream().map(Picture::values).toList());
        for (int i = 0; i < shown.length; i++) {
            // As the expected values are stored.
            shown[i] = Float.float16ToFloat(Float.floatToFloat16(shown[i]));
        }
        Parity.assertClose("clip pixels", shown, EXPECTED.get("pixel_values"), 1e-4);
    }

    @Test
    void embeddings() throws IOException {
        ClipTokenizer tokenizer = ClipTokenizer.read(FOLDER);
        ClipConfig config = ClipConfig.parse(ConfigJson.read(FOLDER.resolve("config.json")));
        try (Weights weights = Weights.open(ModelFiles.weightsIn(FOLDER))) {
            BACKEND.run(() -> {
                try (Clip clip = new Clip(Compute.exact(BACKEND), config, weights)) {
                    List<float[]> pictures = shown().stream().map(clip::embed).toList();
                    List<float[]> texts = SETTINGS.getAsJsonArray("texts").asList().stream()
                            .map(text -> embed(clip, tokenizer.ids(text.getAsString())))
                            .toList();
                    compare("image embeddings", pictures, "image_embeds");
                    compare("text embeddings", texts, "text_embeds");
                    compare("logits", logits(pictures, texts, clip.scale()), "logits_per_image");
                }
            });
        }
    }

    private static float[] embed(Clip clip, TokenWindow window) {
        return clip.embed(window.ids().stream().mapToLong(Integer::longValue).toArray());
    }

    private static List<float[]> logits(List<float[]> pictures, List<float[]> texts, float scale) {
        List<float[]> logits = new ArrayList<>();
        for (float[] picture : pictures) {
            float[] row = new float[texts.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = scale * Clip.cosine(picture, texts.get(i));
            }
            logits.add(row);
        }
        return logits;
    }

    private static void compare(String label, List<float[]> rows, String tensor) {
        Parity.assertClose("clip " + label, Latents.joined(rows), EXPECTED.get(tensor), 1e-4);
    }

    private static List<Picture> shown() {
        Path file = FOLDER.resolve(ImageProcessorConfig.FILE_NAME);
        ImageProcessor processor = new ImageProcessor(ImageProcessorConfig.parseClip(ConfigJson.read(file)));
        JsonArray names = SETTINGS.getAsJsonArray("images");
        return names.asList().stream()
                .map(name -> processor.read(Parity.dir().resolve(name.getAsString()), Transparency.IGNORED))
                .toList();
    }
}
