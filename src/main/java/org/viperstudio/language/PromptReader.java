package org.viperstudio.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.config.Idefics2Config;
import org.viperstudio.network.Idefics2;
import org.viperstudio.network.ImageFeatures;
import org.viperstudio.network.TokenReader;
import org.viperstudio.picture.ImageProcessor;
import org.viperstudio.picture.PictureMemo;
import org.viperstudio.picture.Transparency;

/**
 * Reads prompts with their pictures into the language model's KV cache. The prefix that a prompt has in common with the
 * last one is not read again. Used on the inference thread alone.
 */
final class PromptReader {
    /** How many pictures' features are remembered. */
    private static final int REMEMBERED = 64;

    private final Idefics2 network;
    private final ImageProcessor processor;
    private final PictureMemo<ImageFeatures> seen = new PictureMemo<>(REMEMBERED);
    private @Nullable TokenReader tokens;
    private TokenizedPrompt last = new TokenizedPrompt(List.of(), List.of());

    PromptReader(Idefics2 network, ImageProcessor processor) {
        this.network = network;
        this.processor = processor;
    }

    /**
     * Reads a prompt.
     *
     * @param room how many tokens may be read after it at most
     * @param wanted for how many of its last tokens logits are wanted
     * @return the logits of the token after each of these, [wanted, vocabulary]
     * @throws IllegalArgumentException if the prompt with its room is longer than the model allows
     * @throws CancellationException if the listener cancels
     */
    float[] read(TokenizedPrompt prompt, int room, int wanted, WritingListener listener) {
        int length = prompt.ids().size();
        requireFits(length, room);
        List<ImageFeatures> pictures = look(prompt.pictures(), listener);
        TokenReader reader = reader(length + room);
        Idefics2Config config = network.config();
        int perPicture = config.perceiver().tokens();
        int shared = prompt.sharedWith(last, config.imageToken(), perPicture);
        int from = shared <= Math.min(reader.position(), length - wanted) ? shared : 0;
        int known = prompt.picturesIn(from, config.imageToken(), perPicture);
        reader.rewind(from);
        last = prompt;
        return reader.read(
                prompt.idsFrom(from),
                pictures.subList(known, pictures.size()),
                wanted,
                done -> listener.onReading((1 + done) / 2));
    }

    /** Reads one more token; the logits of the token after it, [vocabulary]. */
    float[] read(int id) {
        if (tokens == null) {
            throw new IllegalStateException("nothing was read yet");
        }
        return tokens.read(id);
    }

    /** Forgets what was read and seen, which another adapter would have read and seen differently. */
    void forget() {
        seen.clear();
        if (tokens != null) {
            tokens.rewind(0);
        }
    }

    private void requireFits(int length, int room) {
        int most = network.config().text().maxPositions();
        if (length + room > most) {
            throw new IllegalArgumentException(
                    "the conversation has %,d tokens, with room for %,d more; the model holds %,d: shorten it"
                            .formatted(length, room, most));
        }
    }

    private List<ImageFeatures> look(List<Path> files, WritingListener listener) {
        List<ImageFeatures> features = new ArrayList<>();
        for (Path file : files) {
            if (!listener.onReading(0.5 * features.size() / files.size())) {
                throw new CancellationException("reading was stopped");
            }
            features.add(look(file));
        }
        return features;
    }

    /** The picture's features. Transparency is dropped, not blended with white, as in the official processor. */
    ImageFeatures look(Path picture) {
        return seen.of(picture, file -> network.look(processor.read(file, Transparency.IGNORED)));
    }

    private TokenReader reader(int capacity) {
        if (tokens == null || tokens.capacity() < capacity) {
            if (tokens != null) {
                tokens.close();
            }
            tokens = network.reader(capacity);
        }
        return tokens;
    }
}
