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
import org.viperstudio.network.Adapters;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Idefics2;
import org.viperstudio.network.ImageFeatures;
import org.viperstudio.network.ReadingListener;
import org.viperstudio.picture.ImageProcessor;
import org.viperstudio.tensor.Backend;
import org.viperstudio.text.LanguageTokenizer;

/**
 * IDEFICS2 from an official folder: reads conversations with pictures, and generates answers.
 *
 * <p>The prefix that a conversation has in common with the one before it is not read again, and the last pictures'
 * features are remembered. Thread-safe: calls take turns.
 */
public final class VisionLanguageModel implements AutoCloseable {
    private final Backend backend;
    private final WeightFiles files;
    private final Idefics2 network;
    private final PromptTokenizer prompts;
    private final PromptReader reader;
    private final Set<Integer> stops;
    private Optional<Path> adapted = Optional.empty();
    private @Nullable PeftAdapter adapter;

    private VisionLanguageModel(
            Backend backend,
            WeightFiles files,
            Idefics2 network,
            LanguageTokenizer tokenizer,
            LanguageSettings settings) {
        this.backend = backend;
        this.files = files;
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
        return open(tokenizer(folder), settings, compute, WeightFiles.published(folder));
    }

    /**
     * Opens a model's folder with its weights in the given form. Quantised weights are made the first time, which takes
     * minutes.
     *
     * @param cache the folder in which quantised weights are kept
     * @param listener told how much of them is made; may cancel
     * @throws CancellationException when the listener cancels
     * @throws org.viperstudio.tensor.WeightsException if a file is missing, damaged, or of another kind of model, or
     *     the cache cannot be written
     */
    public static VisionLanguageModel open(
            Path folder,
            LanguageSettings settings,
            Backend backend,
            WeightForm form,
            Path cache,
            ReadingListener listener) {
        LanguageTokenizer tokenizer = tokenizer(folder);
        WeightFiles files = form.quantisation()
                .map(few -> WeightFiles.quantised(folder, backend, few, cache, listener))
                .orElseGet(() -> WeightFiles.published(folder));
        return open(tokenizer, settings, form.on(backend), files);
    }

    private static VisionLanguageModel open(
            LanguageTokenizer tokenizer, LanguageSettings settings, Compute compute, WeightFiles files) {
        try {
            Backend backend = compute.backend();
            Idefics2 network = backend.call(() -> new Idefics2(compute, settings.config(), files.computed()));
            return new VisionLanguageModel(backend, files, network, tokenizer, settings);
        } catch (RuntimeException unusable) {
            files.close();
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

    LanguageTokenizer tokenizer() {
        return prompts.tokenizer();
    }

    TokenizedPrompt prompt(Conversation conversation) {
        return prompts.prompt(conversation);
    }

    /** This model with an adapter (a peft folder), or without; any number of adapters share the one base. */
    public AdaptedModel adapted(Optional<Path> folder) {
        return new AdaptedModel(this, folder);
    }

    private void adapt(Optional<Path> folder) {
        if (folder.equals(adapted)) {
            return;
        }
        PeftAdapter next =
                folder.map(path -> PeftAdapter.read(path, files.base())).orElse(null);
        backend.run(() -> {
            network.adapt(next == null ? Adapters.NONE : next.adapters());
            reader.forget();
        });
        if (adapter != null) {
            adapter.close();
        }
        adapter = next;
        adapted = folder;
    }

    synchronized ImageFeatures look(Optional<Path> adapterFolder, Path picture) {
        adapt(adapterFolder);
        return backend.call(() -> reader.look(picture));
    }

    synchronized float[] logits(
            Optional<Path> adapterFolder, TokenizedPrompt prompt, int last, WritingListener listener) {
        adapt(adapterFolder);
        return backend.call(() -> reader.read(prompt, 0, last, listener));
    }

    synchronized Answer answer(
            Optional<Path> adapterFolder, TokenizedPrompt prompt, Decoding decoding, WritingListener listener) {
        adapt(adapterFolder);
        return backend.call(() -> write(prompt, decoding, listener));
    }

    private Answer write(TokenizedPrompt prompt, Decoding decoding, WritingListener listener) {
        float[] logits = reader.read(prompt, decoding.maxTokens(), 1, listener);
        RandomGenerator random = decoding.random();
        Set<Integer> text = new HashSet<>(prompt.ids());
        List<Integer> written = new ArrayList<>();
        while (true) {
            int id = decoding.next(logits, text, random);
            text.add(id);
            written.add(id);
            String soFar = tokenizer().text(written);
            if (!listener.onText(withoutPartialCharacter(soFar))) {
                throw new CancellationException("the answer was stopped");
            }
            boolean ended = stops.contains(id);
            if (ended || written.size() == decoding.maxTokens()) {
                return new Answer(written, soFar, ended);
            }
            logits = reader.read(id);
        }
    }

    /** Leaves out a last character of which only some bytes are generated yet. */
    private static String withoutPartialCharacter(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\uFFFD') {
            end--;
        }
        return text.substring(0, end);
    }

    @Override
    public synchronized void close() {
        backend.run(network::close);
        // Memory plans count what is free on the device.
        backend.trim();
        if (adapter != null) {
            adapter.close();
        }
        files.close();
    }
}
