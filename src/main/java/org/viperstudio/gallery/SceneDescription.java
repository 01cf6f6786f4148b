package org.viperstudio.gallery;

import java.util.List;

/**
 * What is to be painted.
 *
 * @param subject a subject of {@link Painter#subjects()}
 * @param attributes attributes of {@link Painter#attributes()}, composition among them; where two set the same thing
 *     the later one holds
 */
public record SceneDescription(String subject, List<String> attributes) {
    public SceneDescription {
        attributes = List.copyOf(attributes);
    }

    public static SceneDescription of(String subject, String... attributes) {
        return new SceneDescription(subject, List.of(attributes));
    }
}
