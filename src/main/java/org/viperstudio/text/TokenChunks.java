package org.viperstudio.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A prompt as windows for a text encoder: one if it fits, otherwise as many as it needs. Nothing is cut off.
 *
 * @param windows at least one
 * @param empty the window of an empty text, for {@link #padTo}
 */
public record TokenChunks(List<TokenWindow> windows, TokenWindow empty) {
    /** @throws IllegalArgumentException if there is no window */
    public TokenChunks {
        windows = List.copyOf(windows);
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("Even an empty prompt has one window.");
        }
    }

    /**
     * Tokenizes a prompt. A long one is broken after a comma among the last 20 tokens of a window where there is one,
     * and never inside a {@link Placeholder}. A prompt of one weight has exactly the ids of its text.
     */
    public static TokenChunks of(ClipTokenizer tokenizer, Prompt prompt) {
        List<WeightedToken> tokens = prompt.spans().stream()
                .flatMap(span -> tokenizer.weighted(span.text(), span.weight()).stream())
                .toList();
        TokenChunker chunker = new TokenChunker(tokenizer.windowLength() - 2, tokenizer.tokens(","));
        List<TokenWindow> windows =
                chunker.chunks(tokens).stream().map(tokenizer::window).toList();
        return new TokenChunks(windows, tokenizer.window(List.of()));
    }

    /** The same prompt in at least {@code count} windows: those it lacks are of the empty text. */
    public TokenChunks padTo(int count) {
        List<TokenWindow> padded = new ArrayList<>(windows);
        padded.addAll(Collections.nCopies(Math.max(0, count - windows.size()), empty));
        return new TokenChunks(padded, empty);
    }

    /** Number of windows. */
    public int size() {
        return windows.size();
    }

    /** Whether any token counts more or less than usual. */
    public boolean weighted() {
        return windows.stream().anyMatch(TokenWindow::weighted);
    }
}
