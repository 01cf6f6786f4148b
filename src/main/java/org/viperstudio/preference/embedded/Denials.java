package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.preference.embedded.Part.Negation;
import org.viperstudio.preference.embedded.words.LexiconFile;
import org.viperstudio.preference.embedded.words.LexiconFile.Entry;
import org.viperstudio.preference.embedded.words.PhraseTable;
import org.viperstudio.preference.embedded.words.Token;

/** Finds the words that turn a feeling round. */
final class Denials {
    private static final Set<String> HARD = Set.of("hard", "difficult", "impossible", "tough", "why");

    private final PhraseTable<String> phrases = new PhraseTable<>();
    private final PhraseTable<Cue> cues;

    Denials(PhraseTable<Cue> cues) {
        this.cues = cues;
        LexiconFile.lines("negations.txt").stream().map(Entry::of).forEach(entry -> entry.phrases()
                .forEach(phrase -> phrases.add(phrase, entry.key())));
    }

    /** The negation that begins at an index. */
    Optional<Negation> at(Clause clause, int i) {
        return phrases.at(clause.tokens(), i)
                .filter(found -> holds(found.value(), clause, i, i + found.length()))
                .map(found -> new Negation(
                        i,
                        i + found.length(),
                        found.value().equals("question") || found.value().equals("doubt")));
    }

    /**
     * The negation that begins at an index and counts more than what else the words might be: "less" in "less boring".
     *
     * @param length how many words are something else
     */
    Optional<Negation> over(Clause clause, int i, int length) {
        boolean longer = phrases.at(clause.tokens(), i)
                .filter(found ->
                        found.length() > Math.max(1, length) || found.value().equals("adjective"))
                .isPresent();
        return longer ? at(clause, i) : Optional.empty();
    }

    private boolean holds(String kind, Clause clause, int i, int to) {
        return switch (kind) {
            case "word" -> !undone(clause.tokens(), i) && !Questions.deniesNothing(clause, i);
            case "verb" -> verb(clause.tokens(), to) || verb(clause.tokens(), to + 1);
            case "adjective" -> adjective(clause.tokens(), to);
            case "question" -> clause.question();
            case "doubt" -> true;
            default -> throw new IllegalArgumentException("no kind of a negation: " + kind);
        };
    }

    /** "I can not help smiling" and "hard not to smile" deny nothing. */
    private static boolean undone(List<Token> tokens, int i) {
        boolean help = i + 1 < tokens.size() && tokens.get(i + 1).text().equals("help");
        return help || i > 0 && HARD.contains(tokens.get(i - 1).text());
    }

    /** "Hard to love", not "hard to see". */
    private boolean verb(List<Token> tokens, int i) {
        return i < tokens.size()
                && cues.at(tokens, i)
                        .map(PhraseTable.Found::value)
                        .filter(cue -> cue.kind() == Cue.Kind.LIKE || cue.kind() == Cue.Kind.DISLIKE)
                        .filter(cue -> cue.reach() == Cue.Reach.FOLLOWING)
                        .isPresent();
    }

    /** "Less boring". */
    private boolean adjective(List<Token> tokens, int i) {
        return i < tokens.size()
                && cues.at(tokens, i)
                        .filter(found -> found.value().reach() == Cue.Reach.NEAREST)
                        .isPresent();
    }
}
