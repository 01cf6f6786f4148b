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
 * A model's text encoders side by side: SDXL's two, the refiner's or SD 2's one. Used on the inference thread alone.
 *
 * @param towers the encoders, in the order in which their states stand side by side
 */
record PromptEncoder(List<Tower> towers) implements AutoCloseable {
    /** Which of an encoder's states the UNet was trained on. */
    enum States {
        PENULTIMATE,
        LAST
    }

    /**
     * One encoder.
     *
     * @param vectors textual-inversion embeddings, one for each id beyond the vocabulary
     */
    record Tower(ClipTokenizer tokenizer, ClipTextEncoder encoder, States states, List<float[]> vectors) {
        TokenChunks chunks(Prompt prompt) {
            return TokenChunks.of(tokenizer, prompt);
        }
    }

    /** One window's states, [tokens, width], and pooled vector. */
    private record Encoded(float[] states, int width, float[] pooled) {}

    /** How many windows a text fills. */
    int windows(Prompt prompt) {
        return towers.stream()
                .mapToInt(tower -> tower.chunks(prompt).size())
                .max()
                .orElseThrow();
    }

    /** Encodes a text, with windows of the empty text added until there are {@code windows}. */
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
        long[] ids = window.ids().stream().mapToLong(Integer::longValue).toArray();
        // The first end-of-text token counts, even where the prompt itself holds one.
        int end = window.ids().indexOf(window.ids().get(window.attentionLength() - 1));
        return tower.encoder().encode(ids, end, tower.vectors());
    }

    private static float[] states(Tower tower, ClipTextEncoder.Encoding encoding) {
        return tower.states() == States.PENULTIMATE ? encoding.penultimate() : encoding.last();
    }

    /** A token's weight draws its state away from, or towards, that of an empty text at the same place. */
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
