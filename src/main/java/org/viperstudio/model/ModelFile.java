package org.viperstudio.model;

import java.nio.file.Path;
import org.viperstudio.model.config.AutoencoderConfig;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.model.config.UNetConfig;

/** What a file or folder was recognised as. */
public sealed interface ModelFile {
    /** The file or folder. */
    Path path();

    /** What it is, in words for a person. */
    String title();

    /** A whole diffusion model, or an SDXL refiner that takes parts from its base. */
    record Diffusion(ModelSource source) implements ModelFile {
        @Override
        public Path path() {
            return source.path();
        }

        @Override
        public String title() {
            return source.kind().title();
        }
    }

    /** A UNet without the rest, to be put into a model of its family. */
    record LoneUNet(Path path, ModelPart<UNetConfig> part) implements ModelFile {
        @Override
        public String title() {
            return "UNet of Stable Diffusion";
        }
    }

    /**
     * A variational autoencoder without the rest.
     *
     * @param scaled whether its configuration gives the scaling factor; otherwise that of the model that it is put into
     *     holds
     */
    record LoneVae(Path path, ModelPart<? extends AutoencoderConfig> part, boolean scaled) implements ModelFile {
        @Override
        public String title() {
            return "autoencoder of Stable Diffusion";
        }
    }

    /** A tiny autoencoder, for previews. */
    record TinyVae(Path path, ModelPart<TinyVaeConfig> part) implements ModelFile {
        @Override
        public String title() {
            return "tiny autoencoder (TAESD)";
        }
    }

    /** A LoRA for a diffusion model; {@link org.viperstudio.model.lora.Lora} reads it. */
    record LoraFile(Path path) implements ModelFile {
        @Override
        public String title() {
            return "LoRA";
        }
    }

    /** A textual inversion embedding; {@link org.viperstudio.model.lora.TextualInversion} reads it. */
    record Embedding(Path path) implements ModelFile {
        @Override
        public String title() {
            return "textual inversion embedding";
        }
    }

    /**
     * A folder with an IDEFICS2 model.
     *
     * @param weights its weights file, or the index of its shards
     */
    record Idefics2(Path path, Path weights) implements ModelFile {
        @Override
        public String title() {
            return "IDEFICS2";
        }
    }

    /**
     * A folder with a CLIP model of text and images, such as CLIP itself or PickScore.
     *
     * @param weights its weights file, or the index of its shards
     */
    record Clip(Path path, Path weights) implements ModelFile {
        @Override
        public String title() {
            return "CLIP";
        }
    }

    /** A folder with a peft adapter for a language model; {@link org.viperstudio.model.lora.Lora} reads it. */
    record PeftAdapter(Path path) implements ModelFile {
        @Override
        public String title() {
            return "LoRA adapter (peft)";
        }
    }
}
