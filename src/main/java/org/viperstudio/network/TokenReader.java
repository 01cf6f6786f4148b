package org.viperstudio.network;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.viperstudio.model.config.Idefics2Config;
import org.viperstudio.model.config.MistralConfig;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/**
 * A language model that reads a text, token after token. What it has read stays as keys and values of all its layers, in
 * one allocation. Used on the inference thread alone; a model has one reader at a time.
 */
public final class TokenReader implements AutoCloseable {
    /** Enough rows to keep the processor busy; few enough that a chunk's activations stay small. */
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

    /** Reads one more token: the logits of what comes after it, [vocabulary]. */
    public float[] read(int id) {
        return read(new long[] {id}, List.of(), 1, ReadingListener.SILENT);
    }

    /**
     * Reads on.
     *
     * @param ids tokens; those of pictures stand for the rows of {@code pictures}, in order
     * @param last after how many of the last tokens logits are wanted
     * @return the logits, [last, vocabulary]
     * @throws CancellationException when the listener ends it; what was read is then forgotten
     */
    public float[] read(long[] ids, List<ImageFeatures> pictures, int last, ReadingListener listener) {
        require(ids, pictures);
        int start = position;
        try (Scope scope = network.scope()) {
            Tensor x = embedded(scope, ids, pictures);
            for (int from = 0; from < ids.length; ) {
                // The last chunk holds all the tokens whose logits are wanted.
                int rest = ids.length - from;
                int count = rest <= CHUNK ? rest : Math.min(CHUNK, Math.max(1, rest - last));
                try (Scope chunk = network.scope()) {
                    Tensor part = network.call(chunk, "part", x, from, count);
                    Tensor states =
                            layers(chunk, part, (double) from / ids.length, (double) count / ids.length, listener);
                    position += count;
                    if (from + count == ids.length) {
                        return network.call(
                                        chunk,
                                        "logits",
                                        states,
                                        last,
                                        config.text().normEps())
                                .toFloats();
                    }
                }
                from += count;
            }
            throw new IllegalArgumentException("no tokens to read");
        } catch (CancellationException stopped) {
            position = start;
            throw stopped;
        }
    }

    private void require(long[] ids, List<ImageFeatures> pictures) {
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

    /** Layer by layer where that takes a while, so that it can be stopped; all at once for a single token. */
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
