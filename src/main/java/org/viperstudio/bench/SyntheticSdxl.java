package org.viperstudio.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Writes an SDXL of full size and random weights as a diffusers folder, 6.9 GB. */
public final class SyntheticSdxl {
    private SyntheticSdxl() {}

    /**
     * Writes the model.
     *
     * @param folder a new or empty folder
     * @throws IOException if the disk is full or not writable
     */
    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        copy("model_index.json", folder.resolve("model_index.json"));
        copy("scheduler_config.json", folder.resolve("scheduler").resolve("scheduler_config.json"));
        part(folder.resolve("text_encoder"), "model", "text_encoder", SdxlPartsLayout.textEncoder(768, 12, 0));
        part(folder.resolve("text_encoder_2"), "model", "text_encoder_2", SdxlPartsLayout.textEncoder(1280, 32, 1280));
        part(folder.resolve("vae"), "diffusion_pytorch_model", "vae", SdxlPartsLayout.autoencoder());
        part(folder.resolve("unet"), "diffusion_pytorch_model", "unet", SdxlUNetLayout.of());
        tokenizer(folder.resolve("tokenizer"), "<|endoftext|>");
        tokenizer(folder.resolve("tokenizer_2"), "!");
    }

    /** Removes a model that {@link #write} wrote. */
    public static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void part(Path folder, String weights, String config, TensorLayout layout) throws IOException {
        copy(config + ".json", folder.resolve("config.json"));
        RandomWeights.write(folder.resolve(weights + ".safetensors"), layout);
    }

    private static void tokenizer(Path folder, String padding) throws IOException {
        Files.createDirectories(folder);
        unpack("/org/viperstudio/text/clip/vocab.json.gz", folder.resolve("vocab.json"));
        unpack("/org/viperstudio/text/clip/merges.txt.gz", folder.resolve("merges.txt"));
        Files.writeString(folder.resolve("special_tokens_map.json"), """
                {"bos_token": "<|startoftext|>", "eos_token": "<|endoftext|>", "unk_token": "<|endoftext|>",
                 "pad_token": "%s"}
                """.formatted(padding));
    }

    private static void copy(String resource, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in = open("sdxl/" + resource)) {
            Files.copy(in, file);
        }
    }

    private static void unpack(String resource, Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(open(resource))) {
            Files.copy(in, file);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = SyntheticSdxl.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("the program lacks its resource " + resource);
        }
        return in;
    }
}
