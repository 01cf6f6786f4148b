package org.viperstudio.preference.embedded;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.viperstudio.preference.embedded.words.LexiconFile;
import org.viperstudio.preference.embedded.words.Stem;
import org.viperstudio.preference.embedded.words.Token;

/** Finds colours that are named in a text, in a catalogue or not: "deep blue", "mustard", "burnt orange". */
final class ColourWords {
    private final Set<String> colours = new HashSet<>();
    private final Set<String> shades = new HashSet<>();

    ColourWords() {
        for (String line : LexiconFile.lines("colours.txt")) {
            int colon = line.indexOf(": ");
            Set<String> words = line.startsWith("colour") ? colours : shades;
            Arrays.stream(line.substring(colon + 2).split(" ")).map(Stem::of).forEach(words::add);
        }
    }

    Set<String> vocabulary() {
        Set<String> all = new HashSet<>(colours);
        all.addAll(shades);
        return all;
    }

    /** How many tokens from this one on name a colour; 0 if none do. */
    int length(List<Token> tokens, int at) {
        int end = at;
        while (end < tokens.size()
                && end - at < 2
                && shades.contains(tokens.get(end).stem())) {
            end++;
        }
        if (end < tokens.size() && colours.contains(tokens.get(end).stem())) {
            return end + 1 - at;
        }
        return colours.contains(tokens.get(at).stem()) ? 1 : 0;
    }

    /** The name of a colour as it is kept: its words in the singular. */
    static String name(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::stem).toList());
    }
}
