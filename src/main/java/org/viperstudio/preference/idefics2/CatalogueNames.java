package org.viperstudio.preference.idefics2;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.viperstudio.text.catalogue.Attribute;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/**
 * Maps the model's words to the catalogue's names where they mean the same: names and synonyms, also in American
 * spelling, hyphenated or in the plural. Other words are left as they are.
 */
record CatalogueNames(AttributeCatalogue catalogue) {
    String name(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        return spellings(plain)
                .map(catalogue::find)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Attribute::name)
                .orElse(words);
    }

    private static Stream<String> spellings(String words) {
        String british = words.replaceAll("\\bcolor", "colour")
                .replaceAll("\\bgray", "grey")
                .replaceAll("\\bcenter", "centre");
        return Stream.of(words, british)
                .flatMap(text -> Stream.of(text, text.replace('-', ' '), text.replace(' ', '-')))
                .flatMap(text -> List.of(text, singular(text), text + "s").stream());
    }

    private static String singular(String text) {
        return text.endsWith("s") && !text.endsWith("ss") ? text.substring(0, text.length() - 1) : text;
    }
}
