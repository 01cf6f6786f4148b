package org.viperstudio.studio.profile;

import java.util.List;
import java.util.function.Supplier;
import org.viperstudio.store.ProfileInfo;

/** Unique names for profiles, compared without regard to case. */
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
        return free(name, profiles.get());
    }

    /**
     * A name for a profile, which may keep its own.
     *
     * @throws IllegalArgumentException if the name is blank, too long or another's
     */
    String freeFor(ProfileInfo owner, String name) {
        return free(
                name,
                profiles.get().stream()
                        .filter(one -> !one.id().equals(owner.id()))
                        .toList());
    }

    private static String free(String name, List<ProfileInfo> others) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new IllegalArgumentException("A profile's name has 1 to " + LONGEST + " characters.");
        }
        if (isTaken(stripped, others)) {
            throw new IllegalArgumentException("There is a profile \"" + stripped + "\" already. Choose another name.");
        }
        return stripped;
    }

    /** The name, with a number where it is taken. */
    String freeLike(String name) {
        List<ProfileInfo> others = profiles.get();
        String candidate = name;
        for (int i = 2; isTaken(candidate, others); i++) {
            candidate = name + " " + i;
        }
        return candidate;
    }

    private static boolean isTaken(String name, List<ProfileInfo> others) {
        return others.stream().anyMatch(one -> one.name().equalsIgnoreCase(name));
    }
}
