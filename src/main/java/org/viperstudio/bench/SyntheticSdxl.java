package org.viperstudio.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.viperstudio.model.config.ClipTextConfig;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.config.VaeConfig;
import org.viperstudio.model.layout.ClipTextLayout;
import org.viperstudio.model.layout.UNetLayout;
import org.viperstudio.model.layout.VaeLayout;

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
        textEncoder(folder, "text_encoder");
        textEncoder(folder, "text_encoder_2");
        TensorLayout autoencoder = new TensorLayout();
        VaeLayout.visit(VaeConfig.parse(config(folder, "vae")), autoencoder);
        RandomWeights.write(folder.resolve("vae/diffusion_pytorch_model.safetensors"), autoencoder);
        TensorLayout unet = new TensorLayout();
        UNetLayout.visit(UNetConfig.parse(config(folder, "unet")), unet);
        RandomWeights.write(folder.resolve("unet/diffusion_pytorch_model.safetensors"), unet);
        tokenizer(folder.resolve("tokenizer"), "<|endoftext|>");
        tokenizer(folder.resolve("tokenizer_2"), "!");
    }

    private static void textEncoder(Path folder, String part) throws IOException {
        TensorLayout layout = new TensorLayout();
        ClipTextLayout.visit(ClipTextConfig.parse(config(folder, part)), layout);
        RandomWeights.write(folder.resolve(part).resolve("model.safetensors"), layout);
    }

    private static ConfigJson config(Path folder, String part) throws IOException {
        Path file = folder.resolve(part).resolve("config.json");
        copy(part + ".json", file);
        return ConfigJson.read(file);
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
