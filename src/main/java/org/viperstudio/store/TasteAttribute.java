package org.viperstudio.store;

import java.util.List;

/**
 * An attribute of a taste.
 *
 * @param name the attribute catalogue's where it has one, otherwise the person's own word
 * @param liked whether it is liked or disliked
 * @param weight how strongly, 1 for plainly
 * @param locked whether a new extraction must leave it as it is
 * @param byHand whether the person put it there, and not an extraction
 * @param comments the ids of the comments that it came from
 */
public record TasteAttribute(
        String name, boolean liked, double weight, boolean locked, boolean byHand, List<Long> comments) {
    public TasteAttribute {
        if (name.isBlank() || !name.equals(name.strip())) {
            throw new IllegalArgumentException("\"" + name + "\" is no attribute: it is blank or padded");
        }
        if (!(weight > 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("a weight is above 0, not " + weight);
        }
        comments = List.copyOf(comments);
    }

    public TasteAttribute withLiked(boolean like) {
        return new TasteAttribute(name, like, weight, locked, byHand, comments);
    }

    public TasteAttribute withWeight(double other) {
        return new TasteAttribute(name, liked, other, locked, byHand, comments);
    }

    public TasteAttribute withLocked(boolean lock) {
        return new TasteAttribute(name, liked, weight, lock, byHand, comments);
    }
}
