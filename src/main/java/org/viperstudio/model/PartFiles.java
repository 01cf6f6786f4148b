package org.viperstudio.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/**
 * Where in a folder its weights are. A whole file comes before shards, and full precision before a variant such as
 * {@code fp16}: what the reference implementation loads when no variant is named.
 */
final class PartFiles {
    private static final Pattern SHARD = Pattern.compile(".*-\\d{5}-of-\\d{5}\\.safetensors");

    private PartFiles() {}

    /** The weights file or index in {@code folder} whose name starts with one of {@code stems}. */
    static Path locate(Path folder, String... stems) {
        List<String> names = names(folder);
        for (String stem : stems) {
            Optional<Path> found = locate(names, stem).map(folder::resolve);
            if (found.isPresent()) {
                return whole(found.get());
            }
        }
        throw new WeightsException(folder, missing(names, stems));
    }

    private static Path whole(Path weights) {
        if (weights.toString().endsWith(".json")) {
            Weights.requireShards(weights);
        }
        return weights;
    }

    /** The names of all files in the folder, sorted. */
    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException missing) {
            throw new WeightsException(folder, "no such folder", missing);
        } catch (IOException unreadable) {
            throw new WeightsException(folder, "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Optional<String> locate(List<String> names, String stem) {
        return first(names, (stem + ".safetensors")::equals)
                .or(() -> first(names, (stem + ".safetensors.index.json")::equals))
                .or(() -> first(
                        names,
                        name -> isVariant(name, stem) && !SHARD.matcher(name).matches()))
                .or(() -> first(names, name -> name.startsWith(stem + ".safetensors.index.") && name.endsWith(".json")))
                .or(() ->
                        first(names, name -> name.startsWith(stem + ".") && name.endsWith(".safetensors.index.json")));
    }

    private static boolean isVariant(String name, String stem) {
        return name.startsWith(stem + ".") && name.endsWith(".safetensors");
    }

    private static Optional<String> first(List<String> names, Predicate<String> wanted) {
        return names.stream().filter(wanted).findFirst();
    }

    private static String missing(List<String> names, String... stems) {
        boolean pickled = names.stream().anyMatch(name -> name.endsWith(".bin"));
        String wanted = String.join(".safetensors or ", stems) + ".safetensors";
        return pickled
                ? "has its weights as a pickle (.bin) only, which could run any program: get " + wanted
                : "has no weights: " + wanted + " is missing";
    }
}
