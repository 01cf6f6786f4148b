package org.viperstudio.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.viperstudio.text.LanguageTokenizer;

/**
 * Makes prompts as IDEFICS2's official processor does: a picture becomes its tokens between two fences, and neighbouring
 * pictures share the fence between them.
 *
 * @param tokensPerPicture how many tokens the model sees a picture in
 */
public record PromptTokenizer(LanguageTokenizer tokenizer, int tokensPerPicture) {
    private static final String FENCE = "<fake_token_around_image>";

    /**
     * The one of a model.
     *
     * @throws IOException if the folder's tokenizer is missing or damaged
     */
    public static PromptTokenizer read(Path folder, LanguageSettings settings) throws IOException {
        return new PromptTokenizer(
                LanguageTokenizer.read(folder), settings.config().perceiver().tokens());
    }

    /** A conversation as the model reads it. */
    public TokenizedPrompt prompt(Conversation conversation) {
        return new TokenizedPrompt(ids(conversation.text(tokenizer::withoutSpecial)), conversation.pictures());
    }

    /** The id that ends what one of the two says. */
    public int endOfTurn() {
        return tokenizer.special(Conversation.END_OF_TURN);
    }

    /** The ids of a text with {@code <image>} for each picture. */
    List<Integer> ids(String text) {
        String picture = FENCE + Conversation.IMAGE.repeat(tokensPerPicture) + FENCE;
        return tokenizer.ids(text.replace(Conversation.IMAGE, picture).replace(FENCE + FENCE, FENCE));
    }
}
