package org.viperstudio.preference.embedded.words;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of English verbs. */
public final class Inflection {
    private static final Map<String, List<String>> IRREGULAR = irregular();
    private static final String VOWELS = "aeiou";

    private Inflection() {}

    private static Map<String, List<String>> irregular() {
        Map<String, List<String>> verbs = new HashMap<>();
        for (String line : LexiconFile.lines("irregular.txt")) {
            List<String> forms = List.of(line.split(" "));
            verbs.put(forms.getFirst(), forms);
        }
        return Map.copyOf(verbs);
    }

    /** A verb in all its forms, the base form first: "bore", "bores", "bored", "boring". */
    public static Set<String> of(String verb) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(verb);
        if (IRREGULAR.containsKey(verb)) {
            forms.addAll(IRREGULAR.get(verb));
            return forms;
        }
        forms.add(thirdPerson(verb));
        String stem = stem(verb);
        forms.add(verb.endsWith("e") ? verb + "d" : consonantAndY(verb) ? stem + "ied" : stem + "ed");
        forms.add(consonantAndY(verb) ? verb + "ing" : stem + "ing");
        return forms;
    }

    private static String thirdPerson(String verb) {
        if (consonantAndY(verb)) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        boolean hissing = verb.endsWith("s") || verb.endsWith("sh") || verb.endsWith("ch") || verb.endsWith("x");
        return verb + (hissing ? "es" : "s");
    }

    /** What the endings are put to: "bor" of bore, "grabb" of grab, "irrit" of nothing. */
    private static String stem(String verb) {
        if (verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("oe")) {
            return verb.substring(0, verb.length() - 1);
        }
        if (consonantAndY(verb)) {
            return verb.substring(0, verb.length() - 1);
        }
        return doubled(verb) ? verb + verb.charAt(verb.length() - 1) : verb;
    }

    private static boolean consonantAndY(String verb) {
        return verb.endsWith("y") && verb.length() > 1 && !vowel(verb.charAt(verb.length() - 2));
    }

    /** One vowel before one last consonant in a word of one syllable; "enthral", "appal" and "repel" as well. */
    private static boolean doubled(String verb) {
        int last = verb.length() - 1;
        if (last < 2
                || vowel(verb.charAt(last))
                || "wxy".indexOf(verb.charAt(last)) >= 0
                || !vowel(verb.charAt(last - 1))) {
            return false;
        }
        boolean oneSyllable = verb.substring(0, last - 1).chars().noneMatch(letter -> vowel((char) letter));
        return verb.charAt(last) == 'l' && !vowel(verb.charAt(last - 2)) || oneSyllable;
    }

    private static boolean vowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }
}
