package org.viperstudio.studio.models;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.config.ModelIndex;
import org.viperstudio.tensor.WeightsException;

/**
 * Looks for model files by their content: in the caches of Hugging Face, ComfyUI and AUTOMATIC1111, or in any folder.
 * Nothing is copied, moved or changed.
 *
 * @param found what can be used
 * @param passedOver weights that cannot, each with the reason
 */
public record ModelScan(List<ModelFile> found, Map<Path, String> passedOver) {
    /** As deep as a model lies in any of these. */
    private static final int DEPTH = 8;

    private static final Pattern SHARD = Pattern.compile(".*-\\d{5}-of-\\d{5}\\.safetensors");
    private static final Set<String> OF_FOLDERS = Set.of(ModelIndex.FILE_NAME, "adapter_config.json", "config.json");
    /** Where the cache of Hugging Face keeps bytes without names. */
    private static final Set<String> SKIPPED = Set.of("blobs", ".git", "node_modules");

    public ModelScan {
        found = List.copyOf(found);
        passedOver = Map.copyOf(passedOver);
    }

    /** The folders in which other programs keep models, as far as they are here. */
    public static List<Path> knownFolders(Map<String, String> environment, Path home) {
        Path hub = named(environment, "HF_HUB_CACHE")
                .or(() -> named(environment, "HUGGINGFACE_HUB_CACHE"))
                .or(() -> named(environment, "HF_HOME").map(cache -> cache.resolve("hub")))
                .orElseGet(() -> named(environment, "XDG_CACHE_HOME")
                        .orElse(home.resolve(".cache"))
                        .resolve("huggingface")
                        .resolve("hub"));
        Stream<Path> others = Stream.of("ComfyUI", "stable-diffusion-webui", "stable-diffusion-webui-forge", "Fooocus")
                .flatMap(name ->
                        Stream.of(home.resolve(name), home.resolve("Documents").resolve(name)))
                .flatMap(root -> Stream.of(root.resolve("models"), root.resolve("embeddings")));
        return Stream.concat(Stream.of(hub), others).filter(Files::isDirectory).toList();
    }

    private static Optional<Path> named(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /**
     * Looks through folders.
     *
     * @param looking hears of each folder that is looked into, and may end it by throwing
     * @throws IllegalArgumentException if one of the folders does not exist
     */
    public static ModelScan of(List<Path> folders, Consumer<Path> looking) {
        folders.stream().filter(Files::notExists).findFirst().ifPresent(missing -> {
            throw new IllegalArgumentException(missing + ": no such folder. Check the path.");
        });
        Visitor visitor = new Visitor(looking);
        for (Path folder : folders) {
            try {
                Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, visitor);
            } catch (IOException unreadable) {
                visitor.passedOver.put(folder, "cannot be read: " + unreadable.getMessage());
            }
        }
        return new ModelScan(visitor.found, visitor.passedOver);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Consumer<Path> looking;
        private final List<ModelFile> found = new ArrayList<>();
        private final Map<Path, String> passedOver = new LinkedHashMap<>();

        Visitor(Consumer<Path> looking) {
            this.looking = looking;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (SKIPPED.contains(String.valueOf(folder.getFileName()))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            looking.accept(folder);
            boolean model = OF_FOLDERS.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
            boolean used = model && look(folder);
            // The parts of a model that cannot be used are not found as models of their own.
            return used || Files.exists(folder.resolve(ModelIndex.FILE_NAME))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        /** A folder that cannot be read to its end is no reason to end with those beside it. */
        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException broken) {
            if (broken != null) {
                passedOver.put(folder, "cannot be read: " + broken.getMessage());
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (name.endsWith(".safetensors") && !SHARD.matcher(name).matches()) {
                look(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            if (unreadable instanceof AccessDeniedException) {
                passedOver.put(file, "may not be read");
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean look(Path path) {
            try {
                found.add(UsableModel.at(path));
                return true;
            } catch (WeightsException unusable) {
                passedOver.put(path, String.valueOf(unusable.getMessage()));
                return false;
            }
        }
    }
}
