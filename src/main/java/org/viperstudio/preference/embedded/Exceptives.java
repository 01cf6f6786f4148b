package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.preference.embedded.words.LexiconFile;
import org.viperstudio.preference.embedded.words.PhraseTable;
import org.viperstudio.preference.embedded.words.Token;

/**
 * Puts what a sentence excepts at its end: "Apart from the frame I like it" becomes "I like it except the frame", and
 * "everything but the frame is lovely" becomes "everything is lovely except the frame".
 */
final class Exceptives {
    /** What begins an exception once it is found. */
    static final Token SIGN = Token.of("except");

    private static final Set<String> ALL =
            Set.of("everything", "all", "anything", "nothing", "everyone", "anyone", "nobody", "everywhere", "none");
    private static final Set<String> ENDS = Set.of(
            ",",
            ";",
            ":",
            ".",
            "!",
            "?",
            "\n",
            "\u2014",
            "\u2026",
            "...",
            "(",
            ")",
            "there",
            "i",
            "it",
            "nothing",
            "everything",
            "all",
            "is",
            "are",
            "was",
            "were",
            "looks",
            "look",
            "works",
            "feels",
            "this",
            "but",
            "though");
    private static final Set<String> SENTENCE_ENDS =
            Set.of(";", ":", ".", "!", "?", "\n", "\u2014", "\u2026", "...", ")");

    private final PhraseTable<Boolean> signs = new PhraseTable<>();
    private final PhraseTable<Cue> cues;

    Exceptives(PhraseTable<Cue> cues) {
        this.cues = cues;
        LexiconFile.lines("exceptives.txt").forEach(phrase -> signs.add(phrase, true));
    }

    /** The same text with its exceptions moved. */
    List<Token> moved(List<Token> tokens) {
        List<Token> text = new ArrayList<>();
        List<Token> excepted = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int sign = sign(tokens, i);
            if (sign > 0 && excepted.isEmpty()) {
                int end = end(tokens, i + sign);
                if (end > i + sign) {
                    excepted.add(SIGN);
                    excepted.addAll(tokens.subList(i + sign, end));
                    boolean fronted = text.isEmpty()
                            || SENTENCE_ENDS.contains(text.getLast().text());
                    i = fronted && end < tokens.size() && tokens.get(end).text().equals(",") ? end + 1 : end;
                    continue;
                }
            }
            if (SENTENCE_ENDS.contains(tokens.get(i).text()) || turns(tokens, i)) {
                text.addAll(excepted);
                excepted.clear();
            }
            text.add(tokens.get(i));
            i++;
        }
        text.addAll(excepted);
        return text;
    }

    private static boolean turns(List<Token> tokens, int i) {
        String word = tokens.get(i).text();
        return word.equals("but") || word.equals("yet") || word.equals("however");
    }

    /** How many tokens of an exceptive sign stand here; 0 if none. */
    private int sign(List<Token> tokens, int i) {
        if (tokens.get(i).text().equals("but") || tokens.get(i).text().equals("bar")) {
            return afterAll(tokens, i) ? 1 : 0;
        }
        Optional<PhraseTable.Found<Boolean>> found = signs.at(tokens, i);
        int length = found.map(PhraseTable.Found::length).orElse(0);
        boolean anaphor = i + length < tokens.size()
                && Set.of("that", "this").contains(tokens.get(i + length).text());
        return anaphor ? 0 : length;
    }

    private static boolean afterAll(List<Token> tokens, int i) {
        for (int at = Math.max(0, i - 4); at < i; at++) {
            boolean nothingBut = at == i - 1 && tokens.get(at).text().equals("nothing");
            if (ALL.contains(tokens.get(at).text()) && !nothingBut) {
                return tokens.subList(at, i).stream()
                        .allMatch(token -> token.word() || token.text().equals(","));
            }
        }
        return false;
    }

    private int end(List<Token> tokens, int from) {
        int i = from;
        while (i < tokens.size() && !ENDS.contains(tokens.get(i).text()) && !verb(tokens, i)) {
            i++;
        }
        return i;
    }

    /** "... except the frame pleases me." */
    private boolean verb(List<Token> tokens, int i) {
        return cues.at(tokens, i)
                .filter(found -> found.value().reach() == Cue.Reach.PRECEDING)
                .isPresent();
    }
}
