package org.viperstudio.network;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of a picture classifier: its weights, {@code NAME.safetensors}, and {@code NAME.json}, which says what its
 * scores mean.
 *
 * @param folder that holds both
 */
public record ClassifierFiles(Path folder, String name) {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * What a classifier's scores mean.
     *
     * @param classes in the order of the scores
     * @param threshold the score from which a class counts as found
     * @param accuracy on held-out pictures, 0..1
     */
    public record Description(List<String> classes, double threshold, double accuracy) {
        public Description {
            classes = List.copyOf(classes);
        }
    }

    /** The file of the weights. */
    public Path weights() {
        return folder.resolve(name + ".safetensors");
    }

    private Path description() {
        return folder.resolve(name + ".json");
    }

    /** @throws UncheckedIOException if the folder cannot be written */
    public void describe(Description description) {
        try {
            Files.createDirectories(folder);
            Files.writeString(description(), GSON.toJson(description) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(folder + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    /** @throws UncheckedIOException if it cannot be read */
    public Description described() {
        try {
            return GSON.fromJson(Files.readString(description()), Description.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(description() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
