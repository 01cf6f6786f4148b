package org.viperstudio.diffusion;

/**
 * The texts of a request; {@code (words:1.2)} weighs words in each.
 *
 * @param prompt p, what the pictures show
 * @param negative n, what they must not show; empty for none, in place of which some models take zeros
 * @param liked VP+, the liked attributes joined with commas, in the order to encode
 * @param disliked VP-, the disliked attributes, likewise
 */
public record RequestTexts(String prompt, String negative, String liked, String disliked) {
    /** Texts without a negative prompt. */
    public RequestTexts(String prompt, String liked, String disliked) {
        this(prompt, "", liked, disliked);
    }

    /** A degree with 0 for a list that is blank: the embedding of an empty list is no taste. */
    Degree effective(Degree degree) {
        return new Degree(liked.isBlank() ? 0 : degree.liked(), disliked.isBlank() ? 0 : degree.disliked());
    }
}
