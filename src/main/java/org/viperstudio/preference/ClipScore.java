package org.viperstudio.preference;

import java.io.IOException;
import java.nio.file.Path;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.config.ClipConfig;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.ImageProcessorConfig;
import org.viperstudio.network.Clip;
import org.viperstudio.network.Compute;
import org.viperstudio.picture.ImageProcessor;
import org.viperstudio.picture.Transparency;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Weights;
import org.viperstudio.text.ClipTokenizer;
import org.viperstudio.text.TokenWindow;

/**
 * How well pictures show a text, by CLIP; with PickScore's weights, how well people in general like them for that text.
 * Safe for several threads.
 */
public final class ClipScore implements AutoCloseable {
    private final Backend backend;
    private final ImageProcessor processor;
    private final Weights weights;
    private final Clip clip;
    private final float[] text;

    /**
     * What one picture is given.
     *
     * @param similarity the cosine of the picture's and the text's embedding, -1..1
     * @param score that times the model's own scale, about 100: what PickScore calls its score
     */
    public record Value(float similarity, float score) {}

    private ClipScore(Path folder, String text, Backend backend) throws IOException {
        ClipConfig config = ClipConfig.parse(ConfigJson.read(folder.resolve("config.json")));
        ConfigJson seen = ConfigJson.read(folder.resolve(ImageProcessorConfig.FILE_NAME));
        this.backend = backend;
        this.processor = new ImageProcessor(ImageProcessorConfig.parseClip(seen));
        TokenWindow window = ClipTokenizer.read(folder).ids(text);
        this.weights = Weights.open(ModelFiles.weightsIn(folder));
        try {
            this.clip = backend.call(() -> new Clip(Compute.exact(backend), config, weights));
            this.text = backend.call(() -> embed(clip, window));
        } catch (RuntimeException unusable) {
            weights.close();
            throw unusable;
        }
    }

    /**
     * Opens a CLIP model's or PickScore's folder, in float32.
     *
     * @param text as much of it counts as the model reads, 77 tokens
     * @throws IllegalArgumentException if the folder is something else
     * @throws IOException if its tokenizer is missing or damaged
     * @throws org.viperstudio.tensor.WeightsException if anything else of it is
     */
    public static ClipScore open(Path folder, String text, Backend backend) throws IOException {
        ModelFile file = ModelFiles.recognise(folder);
        if (!(file instanceof ModelFile.Clip)) {
            throw new IllegalArgumentException(folder + " is no CLIP model, but: " + file.title() + ".");
        }
        return new ClipScore(folder, text, backend);
    }

    private static float[] embed(Clip clip, TokenWindow window) {
        return clip.embed(window.idArray());
    }

    /**
     * A picture's value.
     *
     * @throws org.viperstudio.picture.PictureException if it cannot be read
     */
    public Value of(Path picture) {
        float[] seen = backend.call(() -> clip.embed(processor.read(picture, Transparency.IGNORED)));
        float similarity = Clip.cosine(seen, text);
        return new Value(similarity, clip.scale() * similarity);
    }

    @Override
    public void close() {
        backend.run(clip::close);
        weights.close();
    }
}
