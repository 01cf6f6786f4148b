package org.viperstudio.language;

import java.util.List;
import org.viperstudio.text.LanguageTokenizer;

/**
 * Makes prompts as IDEFICS2's official processor does: a picture becomes its tokens between two fences, and neighbouring
 * pictures share the fence between them.
 */
record PromptTokenizer(LanguageTokenizer tokenizer, int tokensPerPicture) {
    private static final String FENCE = "<fake_token_around_image>";

    Prompt prompt(Conversation conversation) {
        return new Prompt(ids(conversation.text(tokenizer::withoutSpecial)), conversation.pictures());
    }

    /** The ids of a text with {@code <image>} for each picture. */
    List<Integer> ids(String text) {
        String picture = FENCE + Conversation.IMAGE.repeat(tokensPerPicture) + FENCE;
        return tokenizer.ids(text.replace(Conversation.IMAGE, picture).replace(FENCE + FENCE, FENCE));
    }
}
