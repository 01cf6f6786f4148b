package org.viperstudio.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.text.ClipTokenizer;
import org.viperstudio.text.TokenWindow;

/** Tokenizes texts, and caches the result: there are many training samples and few different texts. */
final class TokenCache {
    private static final int CAPACITY = 100_000;

    private final ClipTokenizer tokenizer;
    private final Map<String, TokenWindow> windows = new HashMap<>();

    TokenCache(ClipTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** Tokens in a window. */
    int length() {
        return tokenizer.windowLength();
    }

    /** The token ids of texts, [texts, length], row by row. */
    long[] ids(List<String> texts) {
        return texts.stream()
                .flatMap(text -> window(text).ids().stream())
                .mapToLong(Integer::longValue)
                .toArray();
    }

    /** The position of each text's end token: [texts]. */
    long[] ends(List<String> texts) {
        return texts.stream()
                .mapToLong(text -> window(text).attentionLength() - 1)
                .toArray();
    }

    private TokenWindow window(String text) {
        if (windows.size() > CAPACITY) {
            windows.clear();
        }
        return windows.computeIfAbsent(text, tokenizer::ids);
    }
}
