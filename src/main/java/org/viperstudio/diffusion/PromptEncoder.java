package org.viperstudio.diffusion;

import java.util.ArrayList;
import java.util.List;
import org.viperstudio.network.ClipTextEncoder;
import org.viperstudio.network.Latents;
import org.viperstudio.text.ClipTokenizer;
import org.viperstudio.text.Prompt;
import org.viperstudio.text.TokenChunks;
import org.viperstudio.text.TokenWindow;

/**
 * A model's text encoders: SDXL's two, whose hidden states are concatenated, or the one of the refiner or SD 2. Used on
 * the inference thread alone.
 *
 * @param towers the encoders, in the order in which their states are concatenated
 */
record PromptEncoder(List<Tower> towers) implements AutoCloseable {
    /** The layer whose hidden states the UNet was trained on. */
    enum States {
        PENULTIMATE,
        LAST
    }

    /**
     * A text encoder with its tokenizer (a text tower, as CLIP calls it).
     *
     * @param vectors textual-inversion vectors, one for each token id beyond the vocabulary, in order
     */
    record Tower(ClipTokenizer tokenizer, ClipTextEncoder encoder, States states, List<float[]> vectors) {
        TokenChunks chunks(Prompt prompt) {
            return TokenChunks.of(tokenizer, prompt);
        }
    }

    /** One token window's hidden states, [tokens, width], and pooled vector. */
    private record Encoded(float[] states, int width, float[] pooled) {}

    /** How many token windows (of 77 tokens for CLIP) a text fills, at least 1. */
    int windows(Prompt prompt) {
        return towers.stream()
                .mapToInt(tower -> tower.chunks(prompt).size())
                .max()
                .orElseThrow();
    }

    /**
     * Encodes a text, padded with windows of the empty text.
     *
     * @param windows how many the result has; at least {@link #windows(Prompt)}
     * @return states [windows * window length, sum of the encoders' widths]; the pooled vector is the last encoder's
     *     for the first window
     */
    EncodedText encode(Prompt prompt, int windows) {
        int length = towers.getFirst().tokenizer().windowLength();
        List<float[]> sideBySide = new ArrayList<>();
        float[] pooled = new float[0];
        for (int i = 0; i < windows; i++) {
            int window = i;
            List<Encoded> encoded = towers.stream()
                    .map(tower -> encode(tower, tower.chunks(prompt).padTo(windows), window))
                    .toList();
            sideBySide.add(sideBySide(encoded, length));
            if (i == 0) {
                pooled = encoded.getLast().pooled();
            }
        }
        return new EncodedText(Latents.joined(sideBySide), windows * length, pooled);
    }

    private static Encoded encode(Tower tower, TokenChunks chunks, int index) {
        TokenWindow window = chunks.windows().get(index);
        ClipTextEncoder.Encoding encoding = run(tower, window);
        float[] states = states(tower, encoding);
        if (window.weighted()) {
            emphasise(
                    states,
                    states(tower, run(tower, chunks.empty())),
                    window,
                    tower.encoder().width());
        }
        return new Encoded(states, tower.encoder().width(), encoding.pooled());
    }

    private static ClipTextEncoder.Encoding run(Tower tower, TokenWindow window) {
        return tower.encoder().encode(window.idArray(), tower.vectors());
    }

    private static float[] states(Tower tower, ClipTextEncoder.Encoding encoding) {
        return tower.states() == States.PENULTIMATE ? encoding.penultimate() : encoding.last();
    }

    /**
     * Applies prompt weights like (words:1.2): each token's state is moved away from (weight above 1) or towards (below
     * 1) the empty text's state at the same place. Changes {@code states}.
     */
    private static void emphasise(float[] states, float[] empty, TokenWindow window, int width) {
        for (int token = 0; token < window.weights().size(); token++) {
            float weight = window.weights().get(token);
            for (int i = token * width; i < (token + 1) * width; i++) {
                states[i] = empty[i] + weight * (states[i] - empty[i]);
            }
        }
    }

    private static float[] sideBySide(List<Encoded> encoded, int tokens) {
        int width = encoded.stream().mapToInt(Encoded::width).sum();
        float[] all = new float[tokens * width];
        int column = 0;
        for (Encoded one : encoded) {
            for (int token = 0; token < tokens; token++) {
                System.arraycopy(one.states(), token * one.width(), all, token * width + column, one.width());
            }
            column += one.width();
        }
        return all;
    }

    @Override
    public void close() {
        towers.forEach(tower -> tower.encoder().close());
    }
}
