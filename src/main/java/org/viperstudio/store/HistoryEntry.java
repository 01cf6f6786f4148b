package org.viperstudio.store;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A picture that was made.
 *
 * @param id unique in the profile; grows
 * @param picture its file
 * @param settings all that it was made with, as JSON
 * @param prompt what was asked for
 * @param model the model's name
 * @param attributes the liked and disliked attributes that it was made with, as text
 * @param taste the taste's version that it was made with, if any
 * @param score how much the person would like it, 0..1, where computed
 */
public record HistoryEntry(
        long id,
        Sha256 picture,
        String settings,
        String prompt,
        String model,
        String attributes,
        int width,
        int height,
        Instant created,
        OptionalLong taste,
        boolean favourite,
        OptionalDouble score) {
    public HistoryEntry {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture of " + width + " x " + height + " has no area");
        }
    }
}
