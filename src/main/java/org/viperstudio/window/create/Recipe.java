package org.viperstudio.window.create;

import org.viperstudio.studio.create.PaintSettings;

/**
 * The contents of the form of the Create screen.
 *
 * @param negative what the picture must not show
 * @param seedLocked whether painting again keeps the seed
 */
public record Recipe(String prompt, String negative, long seed, boolean seedLocked, PaintSettings paint) {
    /** The form before the available models are known. */
    public static Recipe of(String prompt, long seed) {
        return new Recipe(prompt, "", seed, false, PaintSettings.UNKNOWN);
    }

    public Recipe withPrompt(String other) {
        return new Recipe(other, negative, seed, seedLocked, paint);
    }

    public Recipe withNegative(String other) {
        return new Recipe(prompt, other, seed, seedLocked, paint);
    }

    public Recipe withSeed(long other) {
        return new Recipe(prompt, negative, other, seedLocked, paint);
    }

    public Recipe withSeedLocked(boolean locked) {
        return new Recipe(prompt, negative, seed, locked, paint);
    }

    public Recipe withPaint(PaintSettings other) {
        return new Recipe(prompt, negative, seed, seedLocked, other);
    }
}
