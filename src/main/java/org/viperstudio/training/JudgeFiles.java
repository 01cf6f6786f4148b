package org.viperstudio.training;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.viperstudio.tensor.SafetensorsWriter;
import org.viperstudio.tensor.StoredTensor;

/** A judge on disk: {@code NAME.safetensors} in half precision, and {@code NAME.json}, which says what its scores mean. */
final class JudgeFiles {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * What a judge's scores mean.
     *
     * @param classes in the order of the scores
     * @param threshold the score from which a class counts as found
     * @param accuracy on held-out pictures, 0..1
     */
    record Description(List<String> classes, double threshold, double accuracy) {}

    private JudgeFiles() {}

    static void write(Path folder, JudgedClasses classes, Map<String, StoredTensor> weights, JudgeAccuracy accuracy) {
        try {
            Files.createDirectories(folder);
            SafetensorsWriter.write(
                    folder.resolve(classes.name() + ".safetensors"), Halves.of(weights), Map.of("format", "pt"));
            Files.writeString(
                    folder.resolve(classes.name() + ".json"),
                    GSON.toJson(new Description(classes.names(), accuracy.threshold(), accuracy.share())) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(folder + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    static Description read(Path folder, String name) {
        Path file = folder.resolve(name + ".json");
        try {
            return GSON.fromJson(Files.readString(file), Description.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
