package org.viperstudio.training;

import java.util.List;
import java.util.Map;

/** Phrases that ask for a subject in a prompt. */
final class Phrases {
    /** Number of variants; 0 is the usual one. */
    static final int COUNT = 4;

    private static final Map<String, String> PHRASES = Map.of(
            "sea", "the sea",
            "night sky", "the night sky",
            "full moon", "the full moon");

    private static final List<String> PLURALS =
            List.of("hills", "abstract circles", "abstract blocks", "abstract waves");

    private Phrases() {}

    /** The subject's phrase in a variant from 0 to {@link #COUNT} - 1. */
    static String of(String subject, int variant) {
        String phrase = phrase(subject);
        return switch (variant) {
            case 1 -> "a painting of " + phrase;
            case 2 -> "a picture of " + phrase;
            default -> phrase;
        };
    }

    private static String phrase(String subject) {
        if (PLURALS.contains(subject)) {
            return subject;
        }
        String article = "aeiou".indexOf(subject.charAt(0)) >= 0 ? "an " : "a ";
        return PHRASES.getOrDefault(subject, article + subject);
    }
}
