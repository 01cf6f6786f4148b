package org.viperstudio.studio.words;

/**
 * Words that a model does not know, and the nearest that it does.
 *
 * @param said what was asked for
 * @param painted what is painted in its place; empty where nothing known comes near
 */
public record Substitution(String said, String painted) {
    /** The substitution as a person reads it. */
    public String sentence() {
        return painted.isEmpty()
                ? "\"%s\" is left out: the model knows nothing like it".formatted(said)
                : "\"%s\" is painted as \"%s\"".formatted(said, painted);
    }
}
