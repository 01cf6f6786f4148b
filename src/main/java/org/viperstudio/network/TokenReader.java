package org.viperstudio.network;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.viperstudio.model.config.Idefics2Config;
import org.viperstudio.model.config.MistralConfig;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/**
 * Reads a text with IDEFICS2's language model. The keys and values of all that was read stay in one allocation (a KV
 * cache), so that a text can be continued, or read again from any earlier token. Used on the inference thread alone; a
 * model has one reader at a time.
 */
public final class TokenReader implements AutoCloseable {
    /** Tokens read at once: enough to keep the processor busy, few enough that their activations stay small. */
    private static final int CHUNK = 512;

    private final Network network;
    private final Idefics2Config config;
    private final int capacity;
    private int position;

    TokenReader(Network network, Idefics2Config config, int capacity) {
        MistralConfig text = config.text();
        if (capacity > text.maxPositions()) {
            throw new IllegalArgumentException(
                    "%d tokens are more than the %d that the model can hold".formatted(capacity, text.maxPositions()));
        }
        this.network = network;
        this.config = config;
        this.capacity = capacity;
        network.run("reserve", text.layers(), text.keyValueHeads(), capacity, text.headWidth());
    }

    /** How many tokens have been read. */
    public int position() {
        return position;
    }

    /** How many tokens there is room for. */
    public int capacity() {
        return capacity;
    }

    /** Forgets all after the first {@code tokens} tokens. */
    public void rewind(int tokens) {
        if (tokens < 0 || tokens > position) {
            throw new IllegalArgumentException("cannot go back to " + tokens + " of " + position + " tokens");
        }
        position = tokens;
    }

    /** Reads one more token; the logits of the token after it, [vocabulary]. */
    public float[] read(int id) {
        return read(new long[] {id}, List.of(), 1, ReadingListener.SILENT);
    }

    /**
     * Reads more tokens.
     *
     * @param ids token ids; the image tokens among them stand for the tokens of {@code pictures}, in order
     * @param last for how many of the last tokens logits are wanted, at least 1
     * @return the logits of the token after each of these, [last, vocabulary]
     * @throws IllegalArgumentException if they are none, more than the capacity, or do not match the pictures
     * @throws CancellationException when the listener cancels it; none of these tokens counts as read then
     */
    public float[] read(long[] ids, List<ImageFeatures> pictures, int last, ReadingListener listener) {
        require(ids, pictures);
        int start = position;
        try (Scope scope = network.scope()) {
            return readChunks(embedded(scope, ids, pictures), ids.length, last, listener);
        } catch (CancellationException stopped) {
            position = start;
            throw stopped;
        }
    }

    private float[] readChunks(Tensor embedded, int length, int last, ReadingListener listener) {
        int from = 0;
        while (true) {
            int count = chunk(length - from, last);
            try (Scope scope = network.scope()) {
                Tensor part = network.call(scope, "part", embedded, from, count);
                Tensor states = layers(scope, part, (double) from / length, (double) count / length, listener);
                position += count;
                if (from + count == length) {
                    return network.call(
                                    scope, "logits", states, last, config.text().normEps())
                            .toFloats();
                }
            }
            from += count;
        }
    }

    /** The size of the next chunk; the last chunk must hold all the tokens whose logits are wanted. */
    private static int chunk(int rest, int last) {
        return rest <= CHUNK ? rest : Math.min(CHUNK, Math.max(1, rest - last));
    }

    private void require(long[] ids, List<ImageFeatures> pictures) {
        if (ids.length == 0) {
            throw new IllegalArgumentException("no tokens to read");
        }
        if (ids.length > capacity - position) {
            throw new IllegalArgumentException(
                    "%d tokens after %d are more than the %d reserved".formatted(ids.length, position, capacity));
        }
        long places = 0;
        for (long id : ids) {
            places += id == config.imageToken() ? 1 : 0;
        }
        int tokens = pictures.stream().mapToInt(ImageFeatures::tokens).sum();
        if (!pictures.isEmpty() && places != tokens) {
            throw new IllegalArgumentException(
                    "the text has places for %d tokens of pictures, not for %d".formatted(places, tokens));
        }
    }

    private Tensor embedded(Scope scope, long[] ids, List<ImageFeatures> pictures) {
        float[] rows = ImageFeatures.joined(pictures);
        int width = config.text().width();
        return network.call(
                scope,
                "embed_tokens",
                scope.tensor(ids, ids.length),
                scope.tensor(rows, rows.length / width, width),
                config.imageToken());
    }

    /**
     * The hidden states after all layers, [1, tokens, width]. Several tokens go layer by layer, so that reading can be
     * cancelled in between; a single one goes through all layers at once.
     *
     * @param done the share of the text that was read before these tokens
     * @param share these tokens' own share of it
     */
    private Tensor layers(Scope scope, Tensor x, double done, double share, ReadingListener listener) {
        MistralConfig text = config.text();
        int count = (int) x.size(1);
        int first = Math.max(0, position - text.window() + 1);
        Tensor rotation = network.call(
                scope, "rotation", position, count, text.headWidth(), text.rotaryBase(), text.rotaryType());
        Tensor allowed = network.call(scope, "allowed", position, count, first, text.window());
        long[] span = {position, first};
        int step = count == 1 ? text.layers() : 1;
        Tensor states = x;
        for (int layer = 0; layer < text.layers(); layer += step) {
            if (!listener.onRead(done + share * layer / text.layers())) {
                throw new CancellationException("reading was stopped");
            }
            Tensor before = states;
            states = network.call(
                    scope,
                    "decode",
                    before,
                    new long[] {layer, layer + step},
                    rotation,
                    allowed,
                    new long[] {text.heads(), text.keyValueHeads()},
                    span,
                    text.normEps(),
                    text.activation());
            before.close();
        }
        return states;
    }

    @Override
    public void close() {
        network.run("forget");
    }
}
