/**
 * The paper's extractor (VPE) and proxy metric: IDEFICS2 with an adapter each, over one base.
 *
 * <p>{@link org.viperstudio.preference.idefics2.ExtractionPrompt} and {@link
 * org.viperstudio.preference.idefics2.ScorePrompt} hold the texts that the adapters were trained with; {@link
 * org.viperstudio.preference.idefics2.AnswerParser} reads what comes back.
 */
@NullMarked
package org.viperstudio.preference.idefics2;

import org.jspecify.annotations.NullMarked;
