package org.viperstudio.preference.embedded.words;

/**
 * A word or a mark of punctuation.
 *
 * @param text in lower case, spelled right as far as it could be
 * @param stem what its forms share, see {@link Stem}
 */
public record Token(String text, String stem) {
    public static Token of(String text) {
        return new Token(text, Stem.of(text));
    }

    /** Whether it is a word, not punctuation. */
    public boolean word() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** Whether it is a picture of a face, a heart, a flame, ... */
    public boolean emoji() {
        return Character.isExtendedPictographic(text.codePointAt(0));
    }

    /** Whether it ends a sentence. */
    public boolean endsSentence() {
        return ".!?\n".contains(text);
    }
}
