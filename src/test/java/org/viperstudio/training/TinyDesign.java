package org.viperstudio.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;

/** A miniature of Sketch that the tests can train in seconds. */
final class TinyDesign {
    private TinyDesign() {}

    static SketchDesign design() {
        return design(new TinyVaeArchitecture(8, 12, 4, List.of(0, 1, 1), List.of(1, 1, 0)));
    }

    static SketchDesign design(TinyVaeArchitecture vae) {
        Vocabulary vocabulary = new Vocabulary(
                List.of("cat", "sea", "house"),
                List.of("watercolour", "warm colours", "moonlight", "bold outlines", "stripes"));
        WordTokens words = new WordTokens(SketchDesign.texts(vocabulary));
        TextEncoderArchitecture text = new TextEncoderArchitecture(words.size(), 24, 16, 2, 2);
        UNetArchitecture unet = new UNetArchitecture(
                vae.latentChannels(), List.of(16, 32), List.of(0, 2), 1, 8, text.width(), text.width(), 4);
        Vocabulary seen = new Vocabulary(
                vocabulary.subjects(),
                List.of("watercolour", "warm colours", "moonlight", "bold outlines", "stripes", "fisheye view"));
        return new SketchDesign(vocabulary, seen, words, new SketchArchitecture(32, vae, unet, text), 4, 6, 5, 5);
    }

    /** Two painted pictures, reconstructed by an autoencoder with these weights. */
    static float[] reconstruct(Path folder, TinyVaeArchitecture architecture, Map<String, WeightTensor> weights) {
        Backend cpu = Backend.on(Device.CPU);
        PaintedSet set = design().training(new WorkFolder(folder));
        set.paint(2, _ -> true);
        try (Pixels pixels = set.pixels()) {
            return cpu.call(() -> {
                try (VaeTrainer trainer = new VaeTrainer(cpu, architecture, DType.F32, weights)) {
                    return trainer.reconstruct(pixels, 0, 1);
                }
            });
        }
    }
}
