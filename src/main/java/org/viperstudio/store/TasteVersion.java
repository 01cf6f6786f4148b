package org.viperstudio.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A taste as it once was. Versions never change: every edit makes another.
 *
 * @param parent the version that it was made from
 * @param major counts extractions, blends and imports from 1
 * @param minor counts edits since, from 0
 * @param attributes in the order of the chips; a name may stand once as liked and once as disliked
 */
public record TasteVersion(
        long id,
        OptionalLong parent,
        int major,
        int minor,
        Origin origin,
        Instant created,
        List<TasteAttribute> attributes) {
    /** How a version came about. */
    public enum Origin {
        EXTRACTED,
        EDITED,
        BLENDED,
        IMPORTED
    }

    public TasteVersion {
        attributes = List.copyOf(attributes);
        Set<List<Object>> sides = new HashSet<>();
        for (TasteAttribute attribute : attributes) {
            if (!sides.add(List.of(attribute.name(), attribute.liked()))) {
                throw new IllegalArgumentException("\"" + attribute.name() + "\" stands twice on one side");
            }
        }
    }

    /** As people see it: "v2", or "v2.3" after three edits. */
    public String label() {
        return minor == 0 ? "v" + major : "v" + major + "." + minor;
    }
}
