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
    private static final int REPLACEMENT = 0xFFFD;
    private static final Map<String, String> BARE =
            Map.of("padding", "false", "truncation", "false", "addSpecialTokens", "false");

    static {
        stayOffTheNetwork();
    }

    private final HuggingFaceTokenizer tokenizer;

    /** @throws IllegalArgumentException if the definition contradicts itself */
    NativeBpe(TokenizerDefinition definition) {
        this.tokenizer = load(TokenizerJson.of(definition));
        CLEANER.register(this, tokenizer::close);
    }

    /** The ids of a text without beginning and end; half a surrogate pair counts as the replacement character. */
    List<Integer> encode(String text) {
        try {
            long[] ids = tokenizer.encode(wellFormed(text), false, false).getIds();
            return Arrays.stream(ids).mapToObj(Math::toIntExact).toList();
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private static String wellFormed(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().map(NativeBpe::scalar).forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static int scalar(int codePoint) {
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return half ? REPLACEMENT : codePoint;
    }

    private static HuggingFaceTokenizer load(String json) {
        try {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(bytes), BARE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("vocabulary and merges do not fit: " + e.getMessage(), e);
        }
    }

    /**
     * Left alone, the library reports each start to its makers and, where it sees a CUDA device, downloads another build
     * of itself; what the person set stays.
     */
    private static void stayOffTheNetwork() {
        setIfAbsent("OPT_OUT_TRACKING", "true");
        setIfAbsent("RUST_FLAVOR", "cpu");
    }

    private static void setIfAbsent(String name, String value) {
        if (System.getenv(name) == null && System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
