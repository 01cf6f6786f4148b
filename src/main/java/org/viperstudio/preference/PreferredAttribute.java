package org.viperstudio.preference;

import java.util.List;

/**
 * An attribute that a person likes or dislikes.
 *
 * @param name its name in the attribute catalogue, or the person's own word where the catalogue has none
 * @param weight how strongly, above 0: 1 for a plain statement, more for "absolutely adore", less for "quite nice"
 * @param from the indices of the comments that it was extracted from, in the list that was read; ascending
 */
public record PreferredAttribute(String name, double weight, List<Integer> from) {
    public PreferredAttribute {
        from = List.copyOf(from);
    }
}
