package org.viperstudio.studio.profile;

import java.util.List;
import java.util.function.Supplier;
import org.viperstudio.store.ProfileInfo;

/** Names for profiles: no two alike, the letter case aside. */
record ProfileNames(Supplier<List<ProfileInfo>> profiles) {
    /** More than any name needs. */
    static final int LONGEST = 100;

    /** The name of the system's user. */
    static String ofUser() {
        String name = System.getProperty("user.name", "").strip();
        return name.isEmpty() ? "Me" : name;
    }

    /** @throws IllegalArgumentException if the name is blank, too long or taken */
    String free(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new IllegalArgumentException("A profile's name has 1 to " + LONGEST + " characters.");
        }
        if (isTaken(stripped)) {
            throw new IllegalArgumentException("There is a profile \"" + stripped + "\" already. Choose another name.");
        }
        return stripped;
    }

    /** The name, with a number where it is taken. */
    String freeLike(String name) {
        String candidate = name;
        for (int i = 2; isTaken(candidate); i++) {
            candidate = name + " " + i;
        }
        return candidate;
    }

    private boolean isTaken(String name) {
        return profiles.get().stream().anyMatch(one -> one.name().equalsIgnoreCase(name));
    }
}
