package org.viperstudio.language;

import java.nio.file.Path;
import java.util.Optional;
import org.viperstudio.network.ImageFeatures;
import org.viperstudio.text.LanguageTokenizer;

/**
 * A vision-language model with the adapter of one task, or without. Calls may alternate between tasks: exchanging the
 * adapter takes no time, but what was read under one adapter must be read again under another.
 *
 * @param model the base model, which is not closed by this
 * @param adapter a peft folder
 */
public record AdaptedModel(VisionLanguageModel model, Optional<Path> adapter) {
    /** The model's tokenizer. */
    public LanguageTokenizer tokenizer() {
        return model.tokenizer();
    }

    /** The tokens of a conversation. */
    public TokenizedPrompt prompt(Conversation conversation) {
        return model.prompt(conversation);
    }

    /**
     * The embeddings of a picture that the language model reads.
     *
     * @throws org.viperstudio.picture.PictureException if it cannot be read
     */
    public ImageFeatures look(Path picture) {
        return model.look(adapter, picture);
    }

    /**
     * The logits of the token after each of a prompt's last tokens, [last, vocabulary].
     *
     * @throws org.viperstudio.tensor.WeightsException if the adapter is damaged or made for another base
     * @throws java.util.concurrent.CancellationException when the listener ends it
     * @throws IllegalArgumentException when the prompt is too long for the model
     */
    public float[] logits(TokenizedPrompt prompt, int last, WritingListener listener) {
        return model.logits(adapter, prompt, last, listener);
    }

    /**
     * Generates an answer.
     *
     * @throws org.viperstudio.tensor.WeightsException if the adapter is damaged or made for another base
     * @throws java.util.concurrent.CancellationException when the listener ends it, within one token
     * @throws IllegalArgumentException when the prompt is too long for the model
     */
    public Answer answer(TokenizedPrompt prompt, Decoding decoding, WritingListener listener) {
        return model.answer(adapter, prompt, decoding, listener);
    }
}
