package org.viperstudio.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.viperstudio.text.LanguageTokenizer;

/**
 * Tokenizes conversations as IDEFICS2's official processor does: a picture becomes its image tokens between two fence
 * tokens, and adjacent pictures share the fence between them.
 *
 * @param tokensPerPicture how many image tokens a picture has
 */
public record PromptTokenizer(LanguageTokenizer tokenizer, int tokensPerPicture) {
    private static final String FENCE = "<fake_token_around_image>";

    /**
     * Reads a model's tokenizer.
     *
     * @throws IOException if the folder's tokenizer is missing or damaged
     */
    public static PromptTokenizer read(Path folder, LanguageSettings settings) throws IOException {
        return new PromptTokenizer(
                LanguageTokenizer.read(folder), settings.config().perceiver().tokens());
    }

    /** The tokens of a conversation. */
    public TokenizedPrompt prompt(Conversation conversation) {
        return new TokenizedPrompt(ids(conversation.text(tokenizer::withoutSpecial)), conversation.pictures());
    }

    /** The id of the token that ends a turn. */
    public int endOfTurn() {
        return tokenizer.special(Conversation.END_OF_TURN);
    }

    /** The ids of a text that has {@code <image>} for each picture. */
    List<Integer> ids(String text) {
        String picture = FENCE + Conversation.IMAGE.repeat(tokensPerPicture) + FENCE;
        return tokenizer.ids(text.replace(Conversation.IMAGE, picture).replace(FENCE + FENCE, FENCE));
    }
}
