package org.viperstudio.studio.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.store.TasteAttribute;

/**
 * What is different between two tastes. An attribute on the other side counts as removed and added.
 *
 * @param changed those whose weight or lock is another, as they are afterwards
 */
public record TasteDiff(List<TasteAttribute> added, List<TasteAttribute> removed, List<TasteAttribute> changed) {
    private record Side(String name, boolean liked) {}

    public TasteDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** From one list of attributes to another. */
    public static TasteDiff between(List<TasteAttribute> before, List<TasteAttribute> after) {
        Map<Side, TasteAttribute> gone = new LinkedHashMap<>();
        before.forEach(one -> gone.put(new Side(one.name(), one.liked()), one));
        List<TasteAttribute> added = new ArrayList<>();
        List<TasteAttribute> changed = new ArrayList<>();
        for (TasteAttribute one : after) {
            TasteAttribute was = gone.remove(new Side(one.name(), one.liked()));
            if (was == null) {
                added.add(one);
            } else if (was.weight() != one.weight() || was.locked() != one.locked()) {
                changed.add(one);
            }
        }
        return new TasteDiff(added, List.copyOf(gone.values()), changed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
