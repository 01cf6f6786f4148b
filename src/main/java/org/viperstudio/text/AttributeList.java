package org.viperstudio.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The liked or the disliked side of a visual preference (VP+ or VP-), in the order in which it is encoded.
 *
 * @param attributes may be empty
 */
public record AttributeList(List<WeightedAttribute> attributes) {
    private static final WeightedSpan SEPARATOR = new WeightedSpan(", ", 1);

    public AttributeList {
        attributes = List.copyOf(attributes);
    }

    /**
     * Reads attributes between commas or line ends, with weights as in {@link Prompt#parse}:
     * {@code impressionism, (soft pastel:1.3)}. Brackets around several weigh each of them; where they stand around a
     * part of one, the part's weight that is farthest from 1 is taken for the whole. Empty ones are left out.
     */
    public static AttributeList parse(String text) {
        return new AttributeParser().parse(Prompt.parse(text));
    }

    /**
     * The same attributes in an order that depends on nothing but their number and {@code seed}: a Fisher-Yates shuffle
     * driven by SplitMix64, so the same in every Java.
     */
    public AttributeList shuffled(long seed) {
        SplittableRandom splitMix = new SplittableRandom(seed);
        List<WeightedAttribute> order = new ArrayList<>(attributes);
        for (int last = order.size() - 1; last > 0; last--) {
            int chosen = (int) Math.unsignedMultiplyHigh(splitMix.nextLong(), last + 1L);
            Collections.swap(order, chosen, last);
        }
        return new AttributeList(order);
    }

    /** The attributes joined with {@code ", "}, as they are encoded. */
    public Prompt prompt() {
        List<WeightedSpan> spans = new ArrayList<>();
        for (WeightedAttribute attribute : attributes) {
            if (!spans.isEmpty()) {
                spans.add(SEPARATOR);
            }
            spans.add(attribute.span());
        }
        return new Prompt(spans);
    }

    /** The list in the notation of {@link #parse}: what to record beside an image, order included. */
    public String markup() {
        return String.join(", ", attributes.stream().map(a -> a.span().markup()).toList());
    }
}
