package org.viperstudio.model.lora;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/**
 * A textual inversion embedding: one or more token vectors to be used in a prompt under a name of its own. The file
 * stays mapped until this is closed.
 */
public final class TextualInversion implements AutoCloseable {
    private static final String FIRST = "clip_l";
    private static final String SECOND = "clip_g";
    private static final Set<String> NO_TOKENS = Set.of(FIRST, SECOND, "emb_params", "*");
    private static final String EXTENSION = ".safetensors";

    private final Weights weights;
    private final String token;
    private final Map<LoraTarget, StoredTensor> vectors;

    private TextualInversion(Weights weights, String token, Map<LoraTarget, StoredTensor> vectors) {
        this.weights = weights;
        this.token = token;
        this.vectors = vectors;
    }

    /**
     * Reads an embedding for SDXL ({@code clip_l} and {@code clip_g}) or for a model with one text encoder
     * ({@code emb_params}, {@code *} or the token itself).
     *
     * @throws WeightsException if the file is invalid or no such embedding
     */
    public static TextualInversion read(Path file) {
        Weights weights = Weights.open(file);
        try {
            return of(file, weights);
        } catch (RuntimeException fault) {
            weights.close();
            throw fault;
        }
    }

    /** What to write in a prompt: the file's own token if it has one, else the file's name. */
    public String token() {
        return token;
    }

    /** The vectors for one text encoder, of shape (vectors, width); empty if there are none for it. */
    public Optional<StoredTensor> vectors(LoraTarget encoder) {
        return Optional.ofNullable(vectors.get(encoder));
    }

    @Override
    public void close() {
        weights.close();
    }

    private static TextualInversion of(Path file, Weights weights) {
        String name = file.getFileName().toString();
        String stem = name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
        if (weights.has(FIRST) && weights.has(SECOND)) {
            return new TextualInversion(
                    weights,
                    stem,
                    Map.of(
                            LoraTarget.TEXT_ENCODER, rows(file, weights.get(FIRST)),
                            LoraTarget.TEXT_ENCODER_2, rows(file, weights.get(SECOND))));
        }
        if (weights.names().size() != 1) {
            throw new WeightsException(
                    file,
                    "is no textual inversion embedding: it holds "
                            + weights.names().size() + " tensors");
        }
        String key = weights.names().iterator().next();
        LoraTarget encoder = key.equals(SECOND) ? LoraTarget.TEXT_ENCODER_2 : LoraTarget.TEXT_ENCODER;
        return new TextualInversion(
                weights, NO_TOKENS.contains(key) ? stem : key, Map.of(encoder, rows(file, weights.get(key))));
    }

    private static StoredTensor rows(Path file, StoredTensor tensor) {
        if (tensor.shape().isEmpty()
                || tensor.shape().size() > 2
                || !tensor.dtype().isFloating()) {
            throw new WeightsException(
                    file, "'" + tensor.name() + "' of shape " + tensor.shape() + " holds no token vectors");
        }
        return tensor.shape().size() == 2 ? tensor : tensor.reshaped(1, tensor.size(0));
    }
}
