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
 * Splits a comment into clauses: at the ends of sentences, before contrasts, exceptions and what is compared with,
 * after emoji, and where a new subject begins.
 */
final class ClauseSplitter {
    /** Beyond it a sentence without an end is cut. */
    private static final int LONGEST = 60;

    private static final Set<String> BREAKS = Set.of(";", "(", ")", "\u2014", "\u2026", "...", ":");
    private static final Set<String> OPENING = Set.of("\u2014", ":");
    private static final Set<String> JOINTS = Set.of(",", "and", "so", "because", "&", "+");
    /** Contrasts that may follow the subject of their clause: "the grid however is great". */
    private static final Set<String> LATE = Set.of("however", "though", "on");

    private static final Set<String> DETERMINERS =
            Set.of("the", "this", "that", "these", "those", "its", "your", "my", "all");
    private static final int LONGEST_SUBJECT = 4;
    private static final Set<String> RATINGS = Set.of("toprated", "lowrated", "minuspoints");
    private static final Set<String> OF_WHAT = Set.of("for", "to", "on", "from", "because");
    private static final Set<String> PARTING = Set.of(",", "and");
    private static final Set<String> SUBJECTS = Set.of("i", "it", "they", "we", "you", "he", "she", "my", "me");
    /** Contrasts that may open a sentence and then end at its first comma. */
    private static final Set<String> OPENERS = Set.of("while", "although", "though", "even", "despite", "whereas");

    private final PhraseTable<Boolean> contrasts = new PhraseTable<>();

    private final Fronting fronting;

    ClauseSplitter(Signs signs) {
        fronting = new Fronting(signs.cues(), signs.functionWords());
        LexiconFile.lines("contrasts.txt").forEach(phrase -> contrasts.add(phrase, true));
    }

    PhraseTable<Boolean> contrasts() {
        return contrasts;
    }

    List<Clause> split(List<Token> tokens) {
        return new Splitting(tokens).all();
    }

    /** The state of splitting one comment. */
    private final class Splitting {
        private final List<Token> tokens;
        private final List<Clause> clauses = new ArrayList<>();
        private List<Token> current = new ArrayList<>();
        private Relation relation = Relation.PLAIN;
        private boolean opened;
        private boolean question;
        private boolean emotionsLead;
        private int sentence;

        Splitting(List<Token> tokens) {
            this.tokens = tokens;
        }

        List<Clause> all() {
            question = question(0);
            emotionsLead = emotionsLead(0);
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

        /** Takes the tokens at an index, and returns how many. */
        private int take(int i) {
            Token token = tokens.get(i);
            if (token.endsSentence()) {
                endSentence(i);
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
            if (current.isEmpty() && Comparisons.opens(tokens, i)) {
                relation = Relation.VERSUS;
                opened = true;
                return 2;
            }
            return takeWithinSentence(i);
        }

        private void endSentence(int i) {
            finish(Relation.PLAIN, false);
            opened = false;
            sentence++;
            question = question(i + 1);
            emotionsLead = emotionsLead(i + 1);
        }

        /** Ends the clause where punctuation or a new thought does; otherwise the token belongs to it. */
        private int takeWithinSentence(int i) {
            Token token = tokens.get(i);
            if (current.size() >= LONGEST) {
                finish(Relation.PLAIN, false);
                return 0;
            }
            if (BREAKS.contains(token.text())) {
                finish(current.isEmpty() ? relation : Relation.PLAIN, OPENING.contains(token.text()));
                return 1;
            }
            if (opened && token.text().equals(",")) {
                finish(relation == Relation.VERSUS ? Relation.PLAIN : Relation.CONTRAST, false);
                opened = false;
                return 1;
            }
            if (newSubject(i) || newThing(i) || takenBack(i)) {
                finish(corrected(i) ? Relation.CONTRAST : Relation.PLAIN, false);
                return 1;
            }
            if (Comparisons.turns(current, tokens, i)) {
                compare();
                return 1;
            }
            if (Comparisons.alternativeEnds(current, token)) {
                finish(Relation.CONTRAST, false);
            }
            add(i);
            return 1;
        }

        /** Emotions close what they speak of, unless the line begins with one: "(heart) fog (skull) frame". */
        private void add(int i) {
            Token token = tokens.get(i);
            boolean closes = i + 1 < tokens.size() && !tokens.get(i + 1).emoji();
            if (token.emoji() && emotionsLead && closes && !current.isEmpty()) {
                finish(Relation.PLAIN, false);
            }
            current.add(token);
            if (token.emoji() && !emotionsLead && closes || rates(i)) {
                finish(relation, false);
            }
        }

        /** "Fog 10/10 frame 0/10": a rating closes what it follows. */
        private boolean rates(int i) {
            boolean follows = current.size() > 1
                    || !clauses.isEmpty()
                            && clauses.getLast().opens()
                            && clauses.getLast().sentence() == sentence;
            return RATINGS.contains(tokens.get(i).text())
                    && follows
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).word()
                    && !OF_WHAT.contains(tokens.get(i + 1).text());
        }

        /** Whether the sentence that begins here begins with an emotion and goes on with words. */
        private boolean emotionsLead(int from) {
            return from + 1 < tokens.size()
                    && tokens.get(from).emoji()
                    && tokens.get(from + 1).word();
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
            } else if (late(tokens.get(i).text()) && !fronting.opens(tokens, i + length)) {
                contrastFromComma();
            } else {
                finish(Relation.CONTRAST, false);
            }
            return length;
        }

        /** "..., the grid however is great": what stands between the comma and the contrast is its subject. */
        private boolean late(String contrast) {
            List<Token> subject = current.subList(lastComma() + 1, current.size());
            return LATE.contains(contrast)
                    && !subject.isEmpty()
                    && subject.size() <= LONGEST_SUBJECT
                    && DETERMINERS.contains(subject.getFirst().text());
        }

        private int lastComma() {
            return current.lastIndexOf(Token.of(","));
        }

        private void contrastFromComma() {
            int comma = lastComma();
            List<Token> subject = new ArrayList<>(current.subList(comma + 1, current.size()));
            current = new ArrayList<>(current.subList(0, Math.max(0, comma)));
            finish(Relation.CONTRAST, false);
            current = subject;
        }

        private boolean newSubject(int i) {
            return JOINTS.contains(tokens.get(i).text())
                    && i + 1 < tokens.size()
                    && SUBJECTS.contains(tokens.get(i + 1).text())
                    && current.stream().filter(Token::word).count() > 1;
        }

        /** "Fog works, glitter does not" and "etchings I adore, mosaics I detest". */
        private boolean newThing(int i) {
            return PARTING.contains(tokens.get(i).text())
                    && current.stream().anyMatch(Token::word)
                    && (Ellipsis.follows(tokens, i + 1) || fronting.ends(current, tokens, i));
        }

        /** "It is not the fog that bothers me, it is the frame." */
        private boolean corrected(int i) {
            String start =
                    String.join(" ", current.stream().limit(3).map(Token::text).toList());
            return start.equals("it is not")
                    && i + 2 < tokens.size()
                    && tokens.get(i + 1).text().equals("it")
                    && tokens.get(i + 2).text().equals("is");
        }

        /** "I just adore it, not." */
        private boolean takenBack(int i) {
            boolean not = tokens.get(i).text().equals(",")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).text().equals("not");
            return not && (i + 2 == tokens.size() || !tokens.get(i + 2).word());
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
