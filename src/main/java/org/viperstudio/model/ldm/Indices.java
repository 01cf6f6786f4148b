package org.viperstudio.model.ldm;

import java.util.HashSet;
import java.util.Set;

/** The numbers in the names of repeated modules. */
public final class Indices {
    private Indices() {}

    /** How many of {@code prefix + 0}, {@code prefix + 1}, ... occur, each followed by a dot, without a gap. */
    public static int under(Set<String> names, String prefix) {
        Set<String> numbers = new HashSet<>();
        for (String name : names) {
            int dot = name.indexOf('.', prefix.length());
            if (dot > 0 && name.startsWith(prefix)) {
                numbers.add(name.substring(prefix.length(), dot));
            }
        }
        int count = 0;
        while (numbers.contains(Integer.toString(count))) {
            count++;
        }
        return count;
    }
}
