package org.viperstudio.studio.models;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.viperstudio.model.ModelFile;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.DurableFile;
import org.viperstudio.tensor.WeightsException;

/** The models on this machine that the person has chosen to use, wherever they are; none is copied or moved. */
final class ModelRegistry {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path file;
    private final Path downloads;

    ModelRegistry(DataFolder data) {
        file = data.path().resolve("models.json");
        downloads = data.models();
    }

    /** All of them, with what they are now. */
    List<RegisteredModel> all() {
        return paths().stream().map(this::look).toList();
    }

    /**
     * Adds a model where it lies.
     *
     * @throws WeightsException if it is none that can be used; the message says what it looks like
     */
    synchronized RegisteredModel add(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        ModelFile model = UsableModel.at(absolute);
        Set<Path> paths = paths();
        paths.add(absolute);
        write(paths);
        return new RegisteredModel(absolute, Optional.of(model), "", size(absolute), isDownload(absolute));
    }

    /** Forgets a model; its files stay. */
    synchronized boolean forget(Path path) {
        Set<Path> paths = paths();
        boolean known = paths.remove(path.toAbsolutePath().normalize());
        if (known) {
            write(paths);
        }
        return known;
    }

    private RegisteredModel look(Path path) {
        try {
            ModelFile model = UsableModel.at(path);
            return new RegisteredModel(path, Optional.of(model), "", size(path), isDownload(path));
        } catch (WeightsException unusable) {
            return new RegisteredModel(
                    path, Optional.empty(), String.valueOf(unusable.getMessage()), size(path), isDownload(path));
        }
    }

    boolean isDownload(Path path) {
        return path.startsWith(downloads);
    }

    private Set<Path> paths() {
        Set<Path> paths = new LinkedHashSet<>();
        try {
            String[] read = GSON.fromJson(Files.readString(file), String[].class);
            for (String one : read == null ? new String[0] : read) {
                paths.add(Path.of(one));
            }
        } catch (IOException | JsonParseException | IllegalArgumentException missingOrBroken) {
            return paths;
        }
        return paths;
    }

    private void write(Set<Path> paths) {
        List<String> texts = new ArrayList<>();
        paths.forEach(path -> texts.add(path.toString()));
        DurableFile.write(file, GSON.toJson(texts).getBytes(StandardCharsets.UTF_8));
    }

    static long size(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(one -> one.toFile().length())
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
