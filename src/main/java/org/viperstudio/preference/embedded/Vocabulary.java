package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.viperstudio.preference.embedded.words.LexiconFile;
import org.viperstudio.preference.embedded.words.PhraseTable;
import org.viperstudio.text.catalogue.Attribute;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.text.catalogue.Category;

/** Every way known to say an attribute of the catalogue. */
final class Vocabulary {
    /** Words that name a kind of attribute rather than one: without them "vivid colours" is still vivid. */
    static final Set<String> HEADS = Set.of(
            "colours",
            "tones",
            "composition",
            "view",
            "brushstrokes",
            "brushwork",
            "lines",
            "shapes",
            "light",
            "lighting",
            "texture",
            "detail",
            "pattern",
            "style",
            "subject",
            "perspective",
            "rendering",
            "paint",
            "contrast",
            "edges",
            "motion",
            "movement",
            "rhythm",
            "viewpoint",
            "outlines",
            "strokes",
            "forms",
            "shadows",
            "depth",
            "palette",
            "background",
            "drawing",
            "painting",
            "print",
            "glow",
            "marks",
            "art",
            "contours");

    private final PhraseTable<Saying> sayings = new PhraseTable<>();
    private final Map<String, String> meanings = new LinkedHashMap<>();

    /**
     * What a phrase stands for.
     *
     * @param sure whether it is the catalogue's own word; a looser word gives way to the meaning of the words around it
     */
    record Saying(String attribute, boolean sure) {}

    /** @param taken whether a word means something else when alone */
    Vocabulary(AttributeCatalogue catalogue, Predicate<String> taken) {
        catalogue.attributes().forEach(this::addOwn);
        for (String line : LexiconFile.lines("phrases.txt")) {
            LexiconFile.Entry entry = LexiconFile.Entry.of(line);
            entry.phrases().forEach(phrase -> add(phrase, entry.key(), phrase.contains(" ")));
        }
        addHeadless(catalogue.attributes(), taken);
        catalogue.categories().forEach(this::describe);
    }

    private void addOwn(Attribute attribute) {
        add(attribute.name(), attribute.name(), true);
        attribute.synonyms().forEach(synonym -> add(synonym, attribute.name(), true));
    }

    private void add(String phrase, String attribute, boolean sure) {
        sayings.add(phrase, new Saying(attribute, sure));
        meanings.putIfAbsent(phrase, attribute);
    }

    /** What is left of a name without its head, where only one attribute leaves it. */
    private void addHeadless(List<Attribute> attributes, Predicate<String> taken) {
        Map<String, Set<String>> owners = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            List<String> names = new ArrayList<>(attribute.synonyms());
            names.add(attribute.name());
            for (String name : names) {
                int space = name.lastIndexOf(' ');
                if (space > 0 && HEADS.contains(name.substring(space + 1))) {
                    owners.computeIfAbsent(name.substring(0, space), rest -> new HashSet<>())
                            .add(attribute.name());
                }
            }
        }
        owners.forEach((rest, names) -> {
            if (names.size() == 1 && !taken.test(rest)) {
                sayings.add(rest, new Saying(names.iterator().next(), false));
            }
        });
    }

    /** A bare adjective is nearer to people's words in the company of what it describes. */
    private void describe(Category category) {
        String kind =
                switch (category.name()) {
                    case "mood" -> "a %s mood";
                    case "texture" -> "a %s surface";
                    case "finish" -> "a %s finish";
                    case "culture and era" -> "%s art";
                    default -> "%s";
                };
        category.attributes().forEach(a -> meanings.putIfAbsent(kind.formatted(a.name()), a.name()));
    }

    PhraseTable<Saying> sayings() {
        return sayings;
    }

    /** Texts that mean an attribute, with its name. */
    Map<String, String> meanings() {
        return meanings;
    }
}
