package org.viperstudio.studio.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.config.ModelIndex;
import org.viperstudio.studio.models.ModelOffer.OfferedFile;

/** Tells by its place whether a model that another program fetched is an offered one. */
final class OfferedElsewhere {
    /** Names that libraries give to whatever they write. */
    private static final Set<String> ANYBODYS = Set.of("pytorch_lora_weights.safetensors", "model.safetensors");

    private static final String SNAPSHOTS = "snapshots";

    private OfferedElsewhere() {}

    /** Whether it is the offered model, and not merely something of the same repository, or of the same file name. */
    static boolean is(ModelFile model, ModelOffer offer) {
        String first = offer.files().getFirst().path();
        Optional<Path> snapshot = snapshot(model.path(), offer);
        if (offer.files().size() == 1) {
            return model.path().endsWith(first)
                    && (snapshot.isPresent() || !ANYBODYS.contains(first) || liesIn(model.path(), offer));
        }
        boolean pipeline = offer.files().stream().map(OfferedFile::path).anyMatch(ModelIndex.FILE_NAME::equals);
        return pipeline
                ? snapshot.isPresent() && model instanceof ModelFile.Diffusion
                : snapshot.filter(root -> holds(root, model.path()) && Files.exists(root.resolve(first)))
                        .isPresent();
    }

    /** The folder of one revision of the offered repository in the cache of Hugging Face, if the path is there. */
    private static Optional<Path> snapshot(Path path, ModelOffer offer) {
        String cached = "models--" + offer.repository().replace("/", "--");
        return IntStream.range(0, path.getNameCount() - 2)
                .filter(i -> path.getName(i).toString().equals(cached)
                        && path.getName(i + 1).toString().equals(SNAPSHOTS))
                .mapToObj(i -> path.getRoot().resolve(path.subpath(0, i + 3)))
                .findFirst();
    }

    private static boolean holds(Path root, Path path) {
        return path.equals(root) || root.equals(path.getParent());
    }

    private static boolean liesIn(Path file, ModelOffer offer) {
        String repository = offer.repository().substring(offer.repository().indexOf('/') + 1);
        return Optional.ofNullable(file.getParent())
                .filter(folder -> folder.endsWith(repository))
                .isPresent();
    }
}
