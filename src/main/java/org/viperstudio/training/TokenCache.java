package org.viperstudio.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.text.ClipTokenizer;
import org.viperstudio.text.TokenWindow;

/** Texts as token ids, remembered: there are many lessons and few texts. */
final class TokenCache {
    private static final int REMEMBERED = 100_000;

    private final ClipTokenizer tokenizer;
    private final Map<String, TokenWindow> windows = new HashMap<>();

    TokenCache(ClipTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    int length() {
        return tokenizer.windowLength();
    }

    /** The ids of texts, one row after the other. */
    long[] ids(List<String> texts) {
        return texts.stream()
                .flatMap(text -> window(text).ids().stream())
                .mapToLong(Integer::longValue)
                .toArray();
    }

    /** Where each text ends. */
    long[] ends(List<String> texts) {
        return texts.stream()
                .mapToLong(text -> window(text).attentionLength() - 1)
                .toArray();
    }

    private TokenWindow window(String text) {
        if (windows.size() > REMEMBERED) {
            windows.clear();
        }
        return windows.computeIfAbsent(text, tokenizer::ids);
    }
}
