package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.preference.embedded.words.LexiconFile;
import org.viperstudio.preference.embedded.words.PhraseTable;
import org.viperstudio.preference.embedded.words.Token;

/** Splits a comment into clauses: at the ends of sentences, before contrasts, and where a new subject begins. */
final class ClauseSplitter {
    /** Beyond it a sentence without an end is cut. */
    private static final int LONGEST = 60;

    private static final Set<String> BREAKS = Set.of(";", "(", ")", "\u2014", "\u2026", "...", ":");
    private static final Set<String> JOINTS = Set.of(",", "and", "so", "because", "&", "+");
    private static final Set<String> SUBJECTS = Set.of("i", "it", "they", "we", "you", "he", "she", "my", "me");
    /** Contrasts that may open a sentence and then end at its first comma. */
    private static final Set<String> OPENERS = Set.of("while", "although", "though", "even", "despite", "whereas");

    private final PhraseTable<Boolean> contrasts = new PhraseTable<>();

    ClauseSplitter() {
        LexiconFile.lines("contrasts.txt").forEach(phrase -> contrasts.add(phrase, true));
    }

    PhraseTable<Boolean> contrasts() {
        return contrasts;
    }

    List<Clause> split(List<Token> tokens) {
        return new Splitting(tokens).all();
    }

    private final class Splitting {
        private final List<Token> tokens;
        private final List<Clause> clauses = new ArrayList<>();
        private List<Token> current = new ArrayList<>();
        private boolean contrast;
        private boolean opened;
        private int sentence;

        Splitting(List<Token> tokens) {
            this.tokens = tokens;
        }

        List<Clause> all() {
            for (int i = 0; i < tokens.size(); i++) {
                i += take(i) - 1;
            }
            finish(false);
            return clauses;
        }

        /** Takes the tokens at an index, and tells how many. */
        private int take(int i) {
            Token token = tokens.get(i);
            if (token.endsSentence()) {
                finish(false);
                opened = false;
                sentence++;
                return 1;
            }
            Optional<PhraseTable.Found<Boolean>> contrasting = contrasts.at(tokens, i);
            if (contrasting.isPresent()) {
                return contrast(i, contrasting.get().length());
            }
            if (BREAKS.contains(token.text()) || current.size() >= LONGEST) {
                finish(contrast && current.isEmpty());
                return 1;
            }
            if (opened && token.text().equals(",")) {
                finish(true);
                opened = false;
                return 1;
            }
            if (newSubject(i)) {
                finish(false);
                return 1;
            }
            current.add(token);
            return 1;
        }

        private int contrast(int i, int length) {
            boolean opens = current.stream().noneMatch(Token::word);
            if (opens && OPENERS.contains(tokens.get(i).text())) {
                opened = true;
                return length;
            }
            boolean atEnd =
                    i + length >= tokens.size() || !tokens.get(i + length).word() && !opens;
            if (atEnd) {
                // "..., though." tells late that its own clause was the other side.
                contrast = true;
            } else {
                finish(true);
            }
            return length;
        }

        private boolean newSubject(int i) {
            return JOINTS.contains(tokens.get(i).text())
                    && i + 1 < tokens.size()
                    && SUBJECTS.contains(tokens.get(i + 1).text())
                    && current.stream().filter(Token::word).count() > 1;
        }

        private void finish(boolean nextContrasts) {
            if (current.stream().anyMatch(Token::word)) {
                clauses.add(new Clause(current, contrast, sentence));
                contrast = nextContrasts;
            } else {
                contrast |= nextContrasts;
            }
            current = new ArrayList<>();
        }
    }
}
