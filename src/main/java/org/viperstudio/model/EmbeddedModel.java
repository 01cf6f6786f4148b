package org.viperstudio.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Sketch, the model that the program carries. Where the program lies in a jar, the model is unpacked once into the
 * user's cache, because weights are mapped from files.
 */
public final class EmbeddedModel {
    private static final String ROOT = "/models/sketch/";
    private static final List<String> FILES = List.of(
            "model_index.json",
            RecommendedSettings.FILE,
            "scheduler/scheduler_config.json",
            "text_encoder_2/config.json",
            "text_encoder_2/model.safetensors",
            "tokenizer_2/merges.txt",
            "tokenizer_2/special_tokens_map.json",
            "tokenizer_2/tokenizer_config.json",
            "tokenizer_2/vocab.json",
            "unet/config.json",
            "unet/diffusion_pytorch_model.safetensors",
            "vae/config.json",
            "vae/diffusion_pytorch_model.safetensors");

    private EmbeddedModel() {}

    /** The model's folder. */
    public static Path folder() {
        return Holder.FOLDER;
    }

    /** Whether a model is this one. */
    public static boolean is(Path model) {
        return model.toAbsolutePath()
                .normalize()
                .equals(folder().toAbsolutePath().normalize());
    }

    private static final class Holder {
        static final Path FOLDER = locate();
    }

    private static Path locate() {
        URL index = resource("model_index.json");
        return index.getProtocol().equals("file")
                ? Path.of(URI.create(index.toString())).getParent()
                : unpacked(cache());
    }

    private static URL resource(String file) {
        URL resource = EmbeddedModel.class.getResource(ROOT + file);
        if (resource == null) {
            throw new IllegalStateException(ROOT + file + " is missing from the program; install it again");
        }
        return resource;
    }

    /** One folder for each version of the weights, so that programs of several versions do not disturb each other. */
    private static Path cache() {
        return Path.of(System.getProperty("user.home"), ".cache", "viper-studio", "sketch-" + version());
    }

    private static String version() {
        try (InputStream weights =
                resource("unet/diffusion_pytorch_model.safetensors").openStream()) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(weights.readAllBytes());
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException | NoSuchAlgorithmException broken) {
            throw new IllegalStateException("the embedded model cannot be read; install the program again", broken);
        }
    }

    /** Unpacks what is not there yet; each file appears whole or not at all. */
    static Path unpacked(Path folder) {
        try {
            for (String file : FILES) {
                Path target = folder.resolve(file);
                if (Files.notExists(target)) {
                    unpack(file, target);
                }
            }
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "the embedded model cannot be unpacked to %s: %s. Make room there, or allow writing."
                            .formatted(folder, unwritable.getMessage()),
                    unwritable);
        }
    }

    private static void unpack(String file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path part = Files.createTempFile(target.getParent(), "unpacking", ".part");
        try (InputStream in = resource(file).openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
