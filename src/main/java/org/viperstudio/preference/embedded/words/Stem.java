package org.viperstudio.preference.embedded.words;

/** What singular and plural, and British and American spelling, share. Nothing more is taken off: lighting is no light. */
public final class Stem {
    private static final int SHORTEST = 4;

    private Stem() {}

    /** The stem of a word in lower case. */
    public static String of(String word) {
        return british(singular(word));
    }

    private static String singular(String word) {
        if (word.length() < SHORTEST || !word.endsWith("s")) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > SHORTEST) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes")) {
            return word.substring(0, word.length() - 2);
        }
        boolean whole = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
        return whole ? word : word.substring(0, word.length() - 1);
    }

    private static String british(String word) {
        if (word.startsWith("color")) {
            return "colour" + word.substring("color".length());
        }
        if (word.startsWith("gray")) {
            return "grey" + word.substring("gray".length());
        }
        if (word.startsWith("center")) {
            return "centre" + (word.equals("center") ? "" : "d");
        }
        return word;
    }
}
