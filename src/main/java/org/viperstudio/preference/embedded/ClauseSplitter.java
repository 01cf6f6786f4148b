package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.preference.embedded.Clause.Relation;
import org.viperstudio.preference.embedded.words.LexiconFile;
import org.viperstudio.preference.embedded.words.PhraseTable;
import org.viperstudio.preference.embedded.words.Token;

/**
 * Splits a comment into clauses: at the ends of sentences, before contrasts, exceptions and what is compared with, after
 * emoji, and where a new subject begins.
 */
final class ClauseSplitter {
    /** Beyond it a sentence without an end is cut. */
    private static final int LONGEST = 60;

    private static final Set<String> BREAKS = Set.of(";", "(", ")", "\u2014", "\u2026", "...", ":");
    private static final Set<String> OPENING = Set.of("\u2014", ":");
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
        private Relation relation = Relation.PLAIN;
        private boolean opened;
        private boolean question;
        private int sentence;

        Splitting(List<Token> tokens) {
            this.tokens = tokens;
        }

        List<Clause> all() {
            question = question(0);
            for (int i = 0; i < tokens.size(); i++) {
                i += take(i) - 1;
            }
            finish(Relation.PLAIN, false);
            return clauses;
        }

        private boolean question(int from) {
            return tokens.subList(from, tokens.size()).stream()
                    .filter(Token::endsSentence)
                    .findFirst()
                    .filter(end -> end.text().equals("?"))
                    .isPresent();
        }

        /** Takes the tokens at an index, and tells how many. */
        private int take(int i) {
            Token token = tokens.get(i);
            if (token.endsSentence()) {
                finish(Relation.PLAIN, false);
                opened = false;
                sentence++;
                question = question(i + 1);
                return 1;
            }
            if (token.equals(Exceptives.SIGN)) {
                finish(Relation.EXCEPTION, false);
                return 1;
            }
            Optional<PhraseTable.Found<Boolean>> contrasting = contrasts.at(tokens, i);
            if (contrasting.isPresent()) {
                return contrast(i, contrasting.get().length());
            }
            if (BREAKS.contains(token.text()) || current.size() >= LONGEST) {
                finish(current.isEmpty() ? relation : Relation.PLAIN, OPENING.contains(token.text()));
                return 1;
            }
            if (opened && token.text().equals(",")) {
                finish(Relation.CONTRAST, false);
                opened = false;
                return 1;
            }
            if (newSubject(i)) {
                finish(Relation.PLAIN, false);
                return 1;
            }
            if (Comparisons.turns(current, tokens, i)) {
                compare();
                return 1;
            }
            current.add(token);
            if (token.emoji() && i + 1 < tokens.size() && !tokens.get(i + 1).emoji()) {
                finish(relation, false);
            }
            return 1;
        }

        private void compare() {
            boolean ofWords = Comparisons.ofWords(current);
            if (ofWords) {
                current.removeIf(token -> token.text().equals("more"));
            }
            finish(ofWords ? Relation.ASIDE : Relation.VERSUS, false);
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
                relation = Relation.CONTRAST;
            } else {
                finish(Relation.CONTRAST, false);
            }
            return length;
        }

        private boolean newSubject(int i) {
            return JOINTS.contains(tokens.get(i).text())
                    && i + 1 < tokens.size()
                    && SUBJECTS.contains(tokens.get(i + 1).text())
                    && current.stream().filter(Token::word).count() > 1;
        }

        private void finish(Relation next, boolean opens) {
            if (current.stream().anyMatch(token -> token.word() || token.emoji())) {
                clauses.add(new Clause(current, relation, sentence, question, opens));
                relation = next;
            } else if (next != Relation.PLAIN) {
                relation = next;
            }
            current = new ArrayList<>();
        }
    }
}
