package org.viperstudio.preference.next;

/**
 * A picture to ask about.
 *
 * @param picture as it was named among the candidates
 * @param bits how much it is expected to tell
 * @param reason why, in plain words
 */
public record Suggestion(String picture, double bits, String reason) {}
