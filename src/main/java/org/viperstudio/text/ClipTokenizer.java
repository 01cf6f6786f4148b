package org.viperstudio.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * CLIP's byte-pair tokenizer: text to the ids that a Stable Diffusion text encoder takes. By the rules of the
 * tokenizers library (its {@code CLIPTokenizerFast}), with a vocabulary of any size.
 *
 * <p>Any text is accepted. Immutable and safe for use by several threads; native memory goes with the object.
 */
public final class ClipTokenizer {
    private final TokenizerDefinition definition;
    private final Placeholders placeholders;
    private final NativeBpe bpe;
    private final int beginning;
    private final int end;
    private final int padding;

    private ClipTokenizer(TokenizerDefinition definition, Placeholders placeholders) {
        SpecialTokens special = definition.settings().special();
        this.definition = definition;
        this.placeholders = placeholders;
        this.bpe = new NativeBpe(definition.with(placeholders.words()));
        this.beginning = definition.id(special.beginning());
        this.end = definition.id(special.end());
        this.padding = definition.id(special.padding());
    }

    /**
     * Reads a checkpoint's tokenizer folder: {@code tokenizer.json}, or {@code vocab.json} with {@code merges.txt};
     * {@code tokenizer_config.json} and {@code special_tokens_map.json} where present.
     *
     * @throws IOException if files are missing, damaged or of another kind of tokenizer
     */
    public static ClipTokenizer read(Path folder) throws IOException {
        try {
            return of(TokenizerDefinition.read(folder));
        } catch (RuntimeException e) {
            throw new IOException("The tokenizer in " + folder + " is damaged. Download it again.", e);
        }
    }

    /** The official vocabulary, for checkpoints that come as a single file. */
    public static ClipTokenizer bundled(ClipPadding padding) {
        return of(TokenizerDefinition.bundled(padding));
    }

    private static ClipTokenizer of(TokenizerDefinition definition) {
        int size = definition.size();
        return new ClipTokenizer(definition, new Placeholders(size, size, List.of()));
    }

    /**
     * This tokenizer with further words that stand for learned vectors. Their ids follow the last one in the map's
     * order of iteration.
     *
     * @param vectorCounts each word's number of vectors, 1 to {@code windowLength() - 2}
     * @throws IllegalArgumentException if a word is blank or known already, or its vectors fill more than a window
     */
    public ClipTokenizer withTokens(Map<String, Integer> vectorCounts) {
        Placeholders further = placeholders;
        for (Map.Entry<String, Integer> word : vectorCounts.entrySet()) {
            requireNew(word.getKey());
            further = further.with(word.getKey(), word.getValue(), windowLength() - 2);
        }
        return new ClipTokenizer(definition, further);
    }

    /**
     * This tokenizer with the ids of learned vectors from {@code first} on, where they follow a network's table that
     * has not as many rows as the vocabulary has symbols.
     *
     * @param first at least as large as every id that texts without learned vectors come to
     * @throws IllegalStateException if it has such words already
     */
    public ClipTokenizer withVectorsFrom(int first) {
        if (!placeholders.all().isEmpty()) {
            throw new IllegalStateException("words stand for learned vectors already");
        }
        return new ClipTokenizer(definition, new Placeholders(definition.size(), first, List.of()));
    }

    private void requireNew(String word) {
        if (word.isBlank() || definition.knows(word)) {
            throw new IllegalArgumentException("\"%s\" cannot stand for learned vectors: %s. Choose another word."
                    .formatted(word, word.isBlank() ? "it is blank" : "the vocabulary has it"));
        }
    }

    /** The ids of the text alone, without beginning and end: empty for an empty text. */
    public List<Integer> tokens(String text) {
        return bpe.encode(text).stream().flatMap(placeholders::expand).toList();
    }

    /**
     * The text in a single window, as the reference pipelines take it: what does not fit is cut off. Prompts go through
     * {@link TokenChunks}, which cuts nothing.
     */
    public TokenWindow ids(String text) {
        List<Integer> tokens = tokens(text);
        return window(weighted(tokens.subList(0, Math.min(tokens.size(), windowLength() - 2)), 1f));
    }

    /** Tokens in a window, beginning, end and padding included. */
    public int windowLength() {
        return definition.settings().windowLength();
    }

    /** One more than the highest id, placeholders included. */
    public int vocabularySize() {
        return placeholders.end();
    }

    /** The words that stand for learned vectors, in the order of their ids. */
    public List<Placeholder> placeholders() {
        return placeholders.all();
    }

    /** The text's tokens, all of one weight. */
    List<WeightedToken> weighted(String text, float weight) {
        return weighted(tokens(text), weight);
    }

    /** Wraps at most {@code windowLength() - 2} tokens into beginning, end and padding. */
    TokenWindow window(List<WeightedToken> tokens) {
        List<Integer> ids = new ArrayList<>(Collections.nCopies(windowLength(), padding));
        List<Float> weights = new ArrayList<>(Collections.nCopies(windowLength(), 1f));
        ids.set(0, beginning);
        for (int i = 0; i < tokens.size(); i++) {
            ids.set(i + 1, tokens.get(i).id());
            weights.set(i + 1, tokens.get(i).weight());
        }
        ids.set(tokens.size() + 1, end);
        return new TokenWindow(ids, weights, tokens.size() + 2);
    }

    private List<WeightedToken> weighted(List<Integer> ids, float weight) {
        return ids.stream()
                .map(id -> new WeightedToken(id, weight, placeholders.continues(id)))
                .toList();
    }
}
