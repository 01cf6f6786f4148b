package org.viperstudio.tensor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Tensors by name, over one file, several shards or none: what every network loads from.
 *
 * <p>Immutable: renaming and overlaying give new views of the same mapped files, without a copy. Closing any view
 * unmaps the files under all of them.
 */
public final class Weights implements AutoCloseable {
    private final String origin;
    private final Map<String, StoredTensor> tensors;
    private final List<SafetensorsFile> files;

    private Weights(String origin, Map<String, StoredTensor> tensors, List<SafetensorsFile> files) {
        this.origin = origin;
        this.tensors = Collections.unmodifiableMap(tensors);
        this.files = files;
    }

    /**
     * Opens a safetensors file, or the shards that an index ({@code *.json}) names.
     *
     * @throws WeightsException if a file is missing or invalid, or lacks a tensor that the index puts there
     */
    public static Weights open(Path fileOrIndexJson) {
        if (fileOrIndexJson.toString().endsWith(".json")) {
            return openShards(ShardIndex.read(fileOrIndexJson));
        }
        SafetensorsFile file = SafetensorsFile.open(fileOrIndexJson);
        return new Weights(fileOrIndexJson.toString(), file.tensors(), List.of(file));
    }

    /**
     * Looks whether the shards that an index names are there, without opening them.
     *
     * @throws WeightsException naming the first that is missing
     */
    public static void requireShards(Path indexJson) {
        ShardIndex index = ShardIndex.read(indexJson);
        for (String name : new TreeSet<>(index.fileOfTensor().values())) {
            if (!Files.exists(index.shard(name))) {
                throw new WeightsException(indexJson, "names " + name + ", which is missing: not fully downloaded?");
            }
        }
    }

    /** Tensors that are already at hand, under the names of the map. */
    public static Weights of(Map<String, StoredTensor> tensors) {
        return new Weights("weights in memory", named(tensors), List.of());
    }

    /**
     * The tensor of that name.
     *
     * @throws WeightsException naming file and tensor, if there is none
     */
    public StoredTensor get(String name) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new WeightsException(origin + ": has no tensor '" + name + "'");
        }
        return tensor;
    }

    /** Whether there is a tensor of that name. */
    public boolean has(String name) {
        return tensors.containsKey(name);
    }

    /** All names, in file order. */
    public Set<String> names() {
        return tensors.keySet();
    }

    /** All tensors by name, in file order. */
    public Map<String, StoredTensor> tensors() {
        return tensors;
    }

    /** The file or files, in words for a message. */
    public String origin() {
        return origin;
    }

    /** The free text in the files' headers. */
    public Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        files.forEach(file -> metadata.putAll(file.metadata()));
        return metadata;
    }

    /** Only the tensors whose names start with {@code prefix}, which is taken off. */
    public Weights withoutPrefix(String prefix) {
        return selected(name -> name.startsWith(prefix)).renamed(name -> name.substring(prefix.length()));
    }

    /** Only the tensors whose names {@code wanted} accepts. */
    public Weights selected(Predicate<String> wanted) {
        Map<String, StoredTensor> selected = new LinkedHashMap<>(tensors);
        selected.keySet().removeIf(wanted.negate());
        return new Weights(origin, selected, files);
    }

    /**
     * The same tensors under other names.
     *
     * @throws WeightsException if two tensors would get the same name
     */
    public Weights renamed(UnaryOperator<String> newName) {
        Map<String, StoredTensor> renamed = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> {
            String other = newName.apply(name);
            if (renamed.put(other, tensor.renamed(other)) != null) {
                throw new WeightsException(origin + ": two tensors would both be '" + other + "'");
            }
        });
        return new Weights(origin, renamed, files);
    }

    /** The same tensors, those in the map's keys renamed to its values. */
    public Weights renamed(Map<String, String> newNames) {
        return renamed(name -> newNames.getOrDefault(name, name));
    }

    /** The same tensors with those of the map added, or put in place of those with the same names. */
    public Weights overlaid(Map<String, StoredTensor> others) {
        Map<String, StoredTensor> overlaid = new LinkedHashMap<>(tensors);
        overlaid.putAll(named(others));
        return new Weights(origin, overlaid, files);
    }

    /** Unmaps the files; tensors of this and of every view over the same files must not be used after. */
    @Override
    public void close() {
        files.forEach(SafetensorsFile::close);
    }

    private static Map<String, StoredTensor> named(Map<String, StoredTensor> tensors) {
        Map<String, StoredTensor> named = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> named.put(name, tensor.renamed(name)));
        return named;
    }

    private static Weights openShards(ShardIndex index) {
        Map<String, SafetensorsFile> shards = new LinkedHashMap<>();
        try {
            Map<String, StoredTensor> tensors = new LinkedHashMap<>();
            index.fileOfTensor().forEach((name, fileName) -> {
                SafetensorsFile shard =
                        shards.computeIfAbsent(fileName, file -> SafetensorsFile.open(index.shard(file)));
                StoredTensor tensor = shard.tensors().get(name);
                if (tensor == null) {
                    throw new WeightsException(
                            shard.path(), "has no tensor '" + name + "', which " + index.path() + " says it holds");
                }
                tensors.put(name, tensor);
            });
            return new Weights(index.path().toString(), tensors, new ArrayList<>(shards.values()));
        } catch (WeightsException fault) {
            shards.values().forEach(SafetensorsFile::close);
            throw fault;
        }
    }
}
