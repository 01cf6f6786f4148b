package org.viperstudio.language;

import java.nio.file.Path;
import java.util.Optional;
import org.viperstudio.network.ImageFeatures;
import org.viperstudio.text.LanguageTokenizer;

/**
 * A vision-language model with an adapter for one task, or without. Adapters change when another task is asked for, which
 * takes no time; what was read under one adapter is read again under the next.
 *
 * @param model the base, which stays its owner's to close
 * @param adapter a peft folder
 */
public record AdaptedModel(VisionLanguageModel model, Optional<Path> adapter) {
    /** The model's tokenizer. */
    public LanguageTokenizer tokenizer() {
        return model.tokenizer();
    }

    /** A conversation as the model reads it. */
    public TokenizedPrompt prompt(Conversation conversation) {
        return model.prompt(conversation);
    }

    /**
     * What the model sees in a picture.
     *
     * @throws org.viperstudio.picture.PictureException if it cannot be read
     */
    public ImageFeatures look(Path picture) {
        return model.look(adapter, picture);
    }

    /**
     * What the model expects next: the logits after each of the last tokens of a prompt, [last, vocabulary].
     *
     * @throws org.viperstudio.tensor.WeightsException if the adapter is damaged or made for another base
     * @throws java.util.concurrent.CancellationException when the listener ends it
     * @throws IllegalArgumentException when the prompt is too long for the model
     */
    public float[] logits(TokenizedPrompt prompt, int last, WritingListener listener) {
        return model.logits(adapter, prompt, last, listener);
    }

    /**
     * Answers.
     *
     * @throws org.viperstudio.tensor.WeightsException if the adapter is damaged or made for another base
     * @throws java.util.concurrent.CancellationException when the listener ends it, within one token
     * @throws IllegalArgumentException when the prompt is too long for the model
     */
    public Answer answer(TokenizedPrompt prompt, Decoding decoding, WritingListener listener) {
        return model.answer(adapter, prompt, decoding, listener);
    }
}
