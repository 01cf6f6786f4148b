package org.viperstudio.studio.create;

import java.util.List;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.text.AttributeList;
import org.viperstudio.text.WeightedAttribute;

/** What is liked and disliked (VP+ and VP-), as it is painted by. */
public record Taste(AttributeList liked, AttributeList disliked) {
    /** No taste: every degree is plain. */
    public static final Taste NONE = new Taste(new AttributeList(List.of()), new AttributeList(List.of()));

    /** The largest weight that an attribute may have in a prompt. */
    private static final float HEAVIEST = 5;

    /** The settled part of a visual preference. */
    public static Taste of(VisualPreference preference) {
        VisualPreference settled = preference.settled();
        return new Taste(list(settled.liked()), list(settled.disliked()));
    }

    private static AttributeList list(List<PreferredAttribute> attributes) {
        return new AttributeList(attributes.stream()
                .map(a -> new WeightedAttribute(a.name().strip(), Math.clamp((float) a.weight(), 0, HEAVIEST)))
                .toList());
    }

    /** In an order that the seed decides (the released pipeline shuffles without a seed). */
    public Taste shuffled(long seed) {
        return new Taste(liked.shuffled(seed), disliked.shuffled(seed));
    }

    /** Whether there is nothing to paint by. */
    public boolean isEmpty() {
        return liked.attributes().isEmpty() && disliked.attributes().isEmpty();
    }
}
