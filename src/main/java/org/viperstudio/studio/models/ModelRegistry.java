package org.viperstudio.studio.models;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.viperstudio.model.ModelFile;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.DurableFile;
import org.viperstudio.store.StoreException;
import org.viperstudio.studio.FileState;
import org.viperstudio.tensor.WeightsException;

/** The models on this machine that the person has chosen to use, wherever they are; none is copied or moved. */
final class ModelRegistry {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private static final String CONFIG = "config.json";

    private final Path file;
    private final Path downloads;
    private final Map<Path, Look> looks = new ConcurrentHashMap<>();

    /** @param files it and the configuration beside it, as they were when it was recognised */
    private record Look(List<FileState> files, RegisteredModel model) {}

    ModelRegistry(DataFolder data) {
        file = data.path().resolve("models.json");
        downloads = data.models();
    }

    /** All of them, with what they are now. */
    List<RegisteredModel> all() {
        return readable().stream().map(this::look).toList();
    }

    /**
     * Adds a model where it lies, unless it is there already, perhaps by way of a link.
     *
     * @throws WeightsException if it is none that can be used; the message says what it looks like
     * @throws StoreException if what is there already cannot be read
     */
    synchronized RegisteredModel add(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        ModelFile model = UsableModel.at(absolute);
        Set<Path> paths = paths();
        Optional<Path> known =
                paths.stream().filter(one -> isSame(one, absolute)).findFirst();
        if (known.isPresent()) {
            return look(known.get());
        }
        paths.add(absolute);
        write(paths);
        return registered(absolute, Optional.of(model), "");
    }

    /**
     * Adds models that were recognised already.
     *
     * @return how many were not there before
     * @throws StoreException if what is there already cannot be read
     */
    synchronized int addAll(List<Path> found) {
        Set<Path> paths = paths();
        Set<Path> places = new HashSet<>();
        paths.forEach(path -> places.add(place(path)));
        List<Path> added = found.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .filter(path -> places.add(place(path)))
                .toList();
        if (paths.addAll(added)) {
            write(paths);
        }
        return added.size();
    }

    private static boolean isSame(Path one, Path other) {
        return place(one).equals(place(other));
    }

    /** Where a path leads. */
    private static Path place(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            return path;
        }
    }

    /** Forgets a model; its files stay. */
    synchronized boolean forget(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        looks.remove(absolute);
        Set<Path> paths = paths();
        boolean known = paths.remove(absolute);
        if (known) {
            write(paths);
        }
        return known;
    }

    /** One that was usable is looked at again only when its files are others: many models have thousands of tensors each. */
    private RegisteredModel look(Path path) {
        List<FileState> files = List.of(FileState.of(path), FileState.of(path.resolveSibling(CONFIG)));
        Look known = looks.get(path);
        if (known != null && known.files().equals(files)) {
            return known.model();
        }
        RegisteredModel model = recognised(path);
        if (model.model().isPresent()) {
            looks.put(path, new Look(files, model));
        }
        return model;
    }

    private RegisteredModel recognised(Path path) {
        try {
            return registered(path, Optional.of(UsableModel.at(path)), "");
        } catch (WeightsException unusable) {
            return registered(path, Optional.empty(), String.valueOf(unusable.getMessage()));
        }
    }

    private RegisteredModel registered(Path path, Optional<ModelFile> model, String fault) {
        return new RegisteredModel(path, model, fault, size(path), isDownload(path));
    }

    boolean isDownload(Path path) {
        return path.startsWith(downloads);
    }

    /** None where the list cannot be read; {@link #paths} says why, as soon as it is to be changed. */
    private Set<Path> readable() {
        try {
            return paths();
        } catch (StoreException unreadable) {
            return Set.of();
        }
    }

    private Set<Path> paths() {
        Set<Path> paths = new LinkedHashSet<>();
        try {
            String[] read = GSON.fromJson(Files.readString(file), String[].class);
            for (String one : read == null ? new String[0] : read) {
                paths.add(Path.of(one));
            }
            return paths;
        } catch (NoSuchFileException none) {
            return paths;
        } catch (IOException | RuntimeException damaged) {
            throw new StoreException(
                    "The list of your models, " + file + ", cannot be read: " + damaged.getMessage()
                            + ". Nothing was changed. Mend it, or take it away and look for models again.",
                    damaged);
        }
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
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
