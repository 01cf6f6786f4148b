package org.viperstudio.window.create;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.viperstudio.studio.create.PaintSettings;

/** The available models and extras to paint with. Its methods may read files, and so are not for the JavaFX thread. */
public interface PaintChoices {
    /** Models that make pictures. */
    List<Choice> models();

    /** Refiners. */
    List<Choice> refiners();

    /** Autoencoders that can take the place of a model's own. */
    List<Choice> autoencoders();

    /** Low-rank adapters (LoRA). */
    List<Choice> loras();

    /** Textual-inversion embeddings, named by the word that stands for them in a prompt. */
    List<Choice> embeddings();

    /** The initial settings. */
    PaintSettings first();

    /**
     * A model's recommended settings: size, steps and guidance.
     *
     * @throws IllegalArgumentException if it is not a model that generates pictures
     */
    PaintSettings settingsOf(String model);

    /**
     * A model's or an extra's file or folder.
     *
     * @param name shown to the user
     */
    record Choice(String path, String name) {
        private static final Set<String> NAMED_BY_FOLDER =
                Set.of("diffusion_pytorch_model.safetensors", "pytorch_lora_weights.safetensors", "model.safetensors");

        /** A choice named after its file, or after its folder where the file has a generic name, as downloads have. */
        public static Choice of(Path path) {
            return new Choice(path.toString(), fileName(path.toString()));
        }

        /** The name that {@link #of} gives a path. */
        public static String fileName(String path) {
            String[] parts = path.split("[/\\\\]+");
            int last = parts.length - 1;
            return parts[last > 0 && NAMED_BY_FOLDER.contains(parts[last]) ? last - 1 : last];
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
