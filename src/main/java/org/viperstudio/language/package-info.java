/**
 * Conversations with IDEFICS2: prompts are made of turns, pictures and text; answers are generated token by token.
 *
 * <p>The main path: a {@link org.viperstudio.language.Conversation} becomes a
 * {@link org.viperstudio.language.TokenizedPrompt} of token ids, {@link org.viperstudio.language.VisionLanguageModel}
 * reads it and writes the {@link org.viperstudio.language.Answer}, and {@link org.viperstudio.language.Decoding} says
 * how each token is chosen.
 */
@NullMarked
package org.viperstudio.language;

import org.jspecify.annotations.NullMarked;
