package org.viperstudio.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.network.Adapters;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Idefics2;
import org.viperstudio.network.ImageFeatures;
import org.viperstudio.picture.ImageProcessor;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.Weights;
import org.viperstudio.text.LanguageTokenizer;

/**
 * IDEFICS2 from an official folder: reads conversations with pictures, and answers.
 *
 * <p>What a conversation shares with the one before it, from the beginning on, is not read again; nor is a picture looked
 * at twice. Safe for use by several threads, which take turns.
 */
public final class VisionLanguageModel implements AutoCloseable {
    private final Backend backend;
    private final Weights base;
    private final Idefics2 network;
    private final PromptTokenizer prompts;
    private final PromptReader reader;
    private final Set<Integer> stops;
    private @Nullable PeftAdapter adapter;

    private VisionLanguageModel(
            Backend backend, Weights base, Idefics2 network, LanguageTokenizer tokenizer, LanguageSettings settings) {
        this.backend = backend;
        this.base = base;
        this.network = network;
        this.prompts =
                new PromptTokenizer(tokenizer, settings.config().perceiver().tokens());
        this.reader = new PromptReader(network, new ImageProcessor(settings.pictures()));
        this.stops = settings.stops(tokenizer);
    }

    /**
     * Opens a model's folder.
     *
     * @throws org.viperstudio.tensor.WeightsException if a file is missing, damaged, or of another kind of model
     */
    public static VisionLanguageModel open(Path folder, LanguageSettings settings, Compute compute) {
        LanguageTokenizer tokenizer = tokenizer(folder);
        Weights base = Weights.open(ModelFiles.weightsIn(folder));
        try {
            Idefics2 network = compute.backend().call(() -> new Idefics2(compute, settings.config(), base));
            return new VisionLanguageModel(compute.backend(), base, network, tokenizer, settings);
        } catch (RuntimeException unusable) {
            base.close();
            throw unusable;
        }
    }

    private static LanguageTokenizer tokenizer(Path folder) {
        try {
            return LanguageTokenizer.read(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable.getMessage(), unreadable);
        }
    }

    /** The model's tokenizer. */
    public LanguageTokenizer tokenizer() {
        return prompts.tokenizer();
    }

    /** A conversation as the model reads it. */
    public Prompt prompt(Conversation conversation) {
        return prompts.prompt(conversation);
    }

    /**
     * Puts an adapter (a peft folder) in the place of the last one, or none; the base stays.
     *
     * @throws org.viperstudio.tensor.WeightsException if it is damaged or made for another base
     */
    public synchronized void adapt(Optional<Path> folder) {
        PeftAdapter next = folder.map(path -> PeftAdapter.read(path, base)).orElse(null);
        backend.run(() -> {
            network.adapt(next == null ? Adapters.NONE : next.adapters());
            reader.forget();
        });
        if (adapter != null) {
            adapter.close();
        }
        adapter = next;
    }

    /** What the model sees in a picture. */
    synchronized ImageFeatures look(Path picture) {
        return backend.call(() -> reader.look(picture));
    }

    /**
     * What the model expects next: the logits after each of the last tokens of a prompt, [last, vocabulary].
     *
     * @throws CancellationException when the listener ends it
     * @throws IllegalArgumentException when the prompt is too long for the model
     */
    public synchronized float[] logits(Prompt prompt, int last, WritingListener listener) {
        return backend.call(() -> reader.read(prompt, 0, last, listener));
    }

    /**
     * Answers.
     *
     * @throws CancellationException when the listener ends it, within one token
     * @throws IllegalArgumentException when the prompt is too long for the model
     */
    public synchronized Answer answer(Prompt prompt, Decoding decoding, WritingListener listener) {
        return backend.call(() -> write(prompt, decoding, listener));
    }

    private Answer write(Prompt prompt, Decoding decoding, WritingListener listener) {
        float[] logits = reader.read(prompt, decoding.maxTokens(), 1, listener);
        RandomGenerator random = decoding.random();
        Set<Integer> text = new HashSet<>(prompt.ids());
        List<Integer> written = new ArrayList<>();
        while (true) {
            int id = decoding.next(logits, text, random);
            text.add(id);
            written.add(id);
            String soFar = tokenizer().text(written);
            if (!listener.onText(withoutPart(soFar))) {
                throw new CancellationException("the answer was stopped");
            }
            boolean ended = stops.contains(id);
            if (ended || written.size() == decoding.maxTokens()) {
                return new Answer(written, soFar, ended);
            }
            logits = reader.read(id);
        }
    }

    /** A character whose last bytes are still to come is not shown yet. */
    private static String withoutPart(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\uFFFD') {
            end--;
        }
        return text.substring(0, end);
    }

    @Override
    public synchronized void close() {
        backend.run(network::close);
        if (adapter != null) {
            adapter.close();
        }
        base.close();
    }
}
