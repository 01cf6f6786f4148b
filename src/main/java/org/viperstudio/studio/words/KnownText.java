package org.viperstudio.studio.words;

import java.util.List;

/**
 * A text in words that the model knows.
 *
 * @param text with weights as in prompts
 * @param substitutions what was said in other words, in the text's order
 */
public record KnownText(String text, List<Substitution> substitutions) {
    public KnownText {
        substitutions = List.copyOf(substitutions);
    }
}
