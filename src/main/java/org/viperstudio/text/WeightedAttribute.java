package org.viperstudio.text;

/**
 * One attribute of a visual preference, such as "soft pastel".
 *
 * @param text not blank, without white space around it
 * @param weight as in {@link WeightedSpan}
 */
public record WeightedAttribute(String text, float weight) {
    /** @throws IllegalArgumentException if the text is blank or padded, or the weight out of range or not a number */
    public WeightedAttribute {
        if (text.isBlank() || !text.equals(text.strip())) {
            throw new IllegalArgumentException("\"" + text + "\" is no attribute: it is blank or padded.");
        }
        WeightedSpan.requireInRange(text, weight);
    }

    WeightedSpan span() {
        return new WeightedSpan(text, weight);
    }
}
