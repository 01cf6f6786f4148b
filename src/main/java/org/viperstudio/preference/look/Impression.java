package org.viperstudio.preference.look;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What a picture shows, as far as somebody can tell.
 *
 * @param odds by attribute, how much likelier the picture is with it than without, as a natural logarithm
 * @param others the same for every attribute that is not among them: 0 where nothing is known of them
 * @param look what was measured of it
 */
record Impression(Map<String, Double> odds, double others, Look look) {
    /** How sure it is of an attribute that it is told of, and of all others that they are not there. */
    private static final double TOLD = 5;

    Impression {
        odds = Map.copyOf(odds);
    }

    /** The same picture where it is told what is in it. */
    Impression told(Collection<String> attributes) {
        Map<String, Double> told = new HashMap<>();
        attributes.forEach(name -> told.put(name, TOLD));
        return new Impression(told, -TOLD, look);
    }

    /** How much likelier the picture is with an attribute than without, as a natural logarithm. */
    double odds(String attribute) {
        return odds.getOrDefault(attribute, others);
    }
}
