package org.viperstudio.preference.vision;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What a picture shows, with how sure that is.
 *
 * @param attributes for each attribute the log odds (natural logarithm) that the picture shows it
 * @param otherAttributes the log odds of every attribute that is not among them: 0 where nothing is known of them
 * @param statistics what was measured of the picture
 */
record PictureEvidence(Map<String, Double> attributes, double otherAttributes, PictureStatistics statistics) {
    /** The log odds of an attribute that the picture is known to show; negated, of one that it is known not to. */
    private static final double KNOWN = 5;

    PictureEvidence {
        attributes = Map.copyOf(attributes);
    }

    /** The same picture where its attributes are known: it shows these and no others. */
    PictureEvidence withKnown(Collection<String> names) {
        Map<String, Double> known = new HashMap<>();
        names.forEach(name -> known.put(name, KNOWN));
        return new PictureEvidence(known, -KNOWN, statistics);
    }

    /** The log odds that the picture shows an attribute. */
    double logOdds(String attribute) {
        return attributes.getOrDefault(attribute, otherAttributes);
    }
}
