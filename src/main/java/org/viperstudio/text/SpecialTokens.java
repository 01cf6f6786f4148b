package org.viperstudio.text;

/** The names of the tokens with a role of their own: beginning and end of a text, unknown symbol, padding. */
record SpecialTokens(String beginning, String end, String unknown, String padding) {
    static final String START_OF_TEXT = "<|startoftext|>";
    static final String END_OF_TEXT = "<|endoftext|>";
}
