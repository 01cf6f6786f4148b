package org.viperstudio.preference;

import java.util.List;

/**
 * An attribute that a person likes or dislikes.
 *
 * @param name the attribute catalogue's name where it has one, otherwise the person's own word
 * @param weight how strongly: 1 for a plain statement, above for "absolutely adore", below for "quite nice"
 * @param from the comments that it came from, as indices into the list that was read; ascending
 */
public record PreferredAttribute(String name, double weight, List<Integer> from) {
    public PreferredAttribute {
        from = List.copyOf(from);
    }
}
