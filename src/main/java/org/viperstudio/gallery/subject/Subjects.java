package org.viperstudio.gallery.subject;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** Every subject by its name. */
public final class Subjects {
    private static final SequencedMap<String, Subject> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("cat", Cats::cat);
        BY_NAME.put("mountain", Mountains::peaks);
        BY_NAME.put("house", Houses::house);
    }

    private Subjects() {}

    public static Subject named(String name) {
        Subject subject = BY_NAME.get(name);
        if (subject == null) {
            throw new IllegalArgumentException("The painter has no subject \"" + name + "\"");
        }
        return subject;
    }

    public static SequencedSet<String> names() {
        return Collections.unmodifiableSequencedSet(BY_NAME.sequencedKeySet());
    }
}
