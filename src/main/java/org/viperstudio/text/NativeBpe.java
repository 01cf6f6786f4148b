package org.viperstudio.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The tokenizers library, in its native memory. That memory goes when nothing refers to this object any more, so that no
 * thread can be left with a tokenizer that another one closed.
 */
final class NativeBpe {
    private static final Cleaner CLEANER = Cleaner.create();
    private static final Map<String, String> BARE =
            Map.of("padding", "false", "truncation", "false", "addSpecialTokens", "false");

    static {
        TokenizersLibrary.stayOffTheNetwork();
    }

    private final HuggingFaceTokenizer tokenizer;

    /** @throws IllegalArgumentException if the definition contradicts itself */
    NativeBpe(TokenizerDefinition definition) {
        this(TokenizerJson.of(definition).getBytes(StandardCharsets.UTF_8));
    }

    /** By a definition in the library's own format. */
    NativeBpe(byte[] tokenizerJson) {
        this.tokenizer = load(tokenizerJson);
        CLEANER.register(this, tokenizer::close);
    }

    /** The ids of a text without beginning and end; half a surrogate pair counts as the replacement character. */
    List<Integer> encode(String text) {
        try {
            long[] ids = tokenizer
                    .encode(TokenizersLibrary.wellFormed(text), false, false)
                    .getIds();
            return Arrays.stream(ids).mapToObj(Math::toIntExact).toList();
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** The text of ids, without that of special tokens; a character that is not complete yet is U+FFFD. */
    String decode(List<Integer> ids) {
        try {
            return tokenizer.decode(ids.stream().mapToLong(Integer::longValue).toArray(), true);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private static HuggingFaceTokenizer load(byte[] json) {
        try {
            return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), BARE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("vocabulary and merges do not fit: " + e.getMessage(), e);
        }
    }
}
