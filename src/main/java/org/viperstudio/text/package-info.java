/**
 * Words on their way to the networks: CLIP's tokenizer, prompts with weighted words, windows of token ids, and lists of
 * weighted attributes.
 *
 * <p>The vocabulary bundled with this package is the one of OpenAI's CLIP (MIT licence), which every Stable Diffusion
 * checkpoint was trained with; it serves checkpoints that come as a single file and so without a tokenizer of their own.
 */
@NullMarked
package org.viperstudio.text;

import org.jspecify.annotations.NullMarked;
