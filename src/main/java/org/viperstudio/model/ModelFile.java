package org.viperstudio.model;

import java.nio.file.Path;
import java.util.regex.Pattern;
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
        private static final Pattern OF_XL = Pattern.compile("taesd[-_ ]?xl", Pattern.CASE_INSENSITIVE);
        private static final Pattern OF_SD = Pattern.compile("taesd", Pattern.CASE_INSENSITIVE);

        /**
         * Whether it was made for the latents of a model like this one. Those for Stable Diffusion and for SDXL are built
         * alike and give each other's pictures wrong colours: only the name under which they are published tells them
         * apart, in the path to the file.
         */
        public boolean suits(ModelSource model) {
            boolean xl = OF_XL.matcher(path.toString()).find();
            boolean named = model.kind() == ModelKind.STABLE_DIFFUSION
                    ? !xl && OF_SD.matcher(path.toString()).find()
                    : xl;
            return named
                    && model.unet().config().inChannels() == part.config().latentChannels()
                    && model.autoencoder()
                            .map(own ->
                                    own.config().downscale() == part.config().downscale())
                            .orElse(true);
        }

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
