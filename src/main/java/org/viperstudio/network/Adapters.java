package org.viperstudio.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.StoredTensor;

/**
 * Low-rank changes to a network's weights (LoRA): weight + strength * up @ down, by weight name.
 *
 * @param changes the changes of each weight, in the order in which they are added
 */
public record Adapters(Map<String, List<LowRank>> changes) {
    /** No change. */
    public static final Adapters NONE = new Adapters(Map.of());

    /**
     * One change.
     *
     * @param down [rank, in, ...]
     * @param up [out, rank, ...]
     * @param strength the factor of up @ down: the user's strength times alpha / rank
     */
    public record LowRank(StoredTensor down, StoredTensor up, double strength) {}

    public Adapters {
        changes = Map.copyOf(changes);
    }

    /** These changes and then others. */
    public Adapters and(Adapters others) {
        Map<String, List<LowRank>> all = new HashMap<>(changes);
        others.changes.forEach((name, more) -> all.merge(name, more, Adapters::concatenated));
        return new Adapters(all);
    }

    /** The weights that either set changes. */
    Set<String> namesWith(Adapters others) {
        Set<String> names = new HashSet<>(changes.keySet());
        names.addAll(others.changes.keySet());
        return names;
    }

    /** Whether a weight is changed. */
    boolean changes(String weight) {
        return changes.containsKey(weight);
    }

    void applyTo(Network network, String weight) {
        for (LowRank change : changes.getOrDefault(weight, List.of())) {
            network.merge(weight, change.down(), change.up(), change.strength());
        }
    }

    private static List<LowRank> concatenated(List<LowRank> first, List<LowRank> second) {
        List<LowRank> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
