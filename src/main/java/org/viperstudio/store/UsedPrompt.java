package org.viperstudio.store;

import java.time.Instant;

/**
 * A prompt that pictures were made with.
 *
 * @param uses how often
 */
public record UsedPrompt(String text, int uses, Instant lastUsed) {}
