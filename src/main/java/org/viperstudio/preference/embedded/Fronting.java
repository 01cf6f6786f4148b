package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.preference.embedded.words.PhraseTable;
import org.viperstudio.preference.embedded.words.Token;

/** Statements that name their thing first and need nothing more: "etchings I adore, mosaics I detest". */
final class Fronting {
    private static final Set<String> SUBJECTS = Set.of("i", "we");
    private static final Set<String> PRONOUNS = Set.of("i", "we", "it", "they", "he", "she", "you");
    private static final Set<String> OBJECTS = Set.of("it", "them", "this", "that", "these", "those", "so", "much");
    private static final Set<String> VERBS =
            Set.of("is", "are", "was", "were", "look", "looks", "feel", "feels", "i", "makes", "make");
    /** "The fog I could easily do without": words between the subject and what it feels. */
    private static final int FARTHEST_VERB = 4;

    private final PhraseTable<Cue> cues;
    private final Set<String> functionWords;

    Fronting(PhraseTable<Cue> cues, Set<String> functionWords) {
        this.cues = cues;
        this.functionWords = functionWords;
    }

    /** Whether a comma or a joint after these words parts two statements. */
    boolean ends(List<Token> words, List<Token> tokens, int joint) {
        List<Token> next = Ellipsis.segment(tokens, joint + 1);
        boolean comma = tokens.get(joint).text().equals(",");
        int subject = statement(words);
        if (comma && subject >= 0) {
            boolean fronted = thing(words.subList(0, subject));
            return fronted || next.stream().anyMatch(token -> VERBS.contains(token.text()));
        }
        int nextSubject = statement(next);
        return nextSubject >= 0 && thing(next.subList(0, nextSubject)) && (subject >= 0 || feels(words));
    }

    /** Whether a statement begins here that tells what it speaks of itself: "though I could do without the frame". */
    boolean opens(List<Token> tokens, int from) {
        List<Token> words = Ellipsis.segment(tokens, from);
        return !words.isEmpty() && PRONOUNS.contains(words.getFirst().text()) && statement(words) < 0;
    }

    /** Where the subject of a statement with its object before it, or with a pronoun for it, stands; -1 if it is none. */
    private int statement(List<Token> words) {
        for (int i = words.size() - 2; i >= 0; i--) {
            if (SUBJECTS.contains(words.get(i).text())) {
                return complete(words, i + 1) ? i : -1;
            }
        }
        return -1;
    }

    private boolean complete(List<Token> words, int from) {
        for (int i = from; i < words.size() && i < from + FARTHEST_VERB; i++) {
            Optional<PhraseTable.Found<Cue>> found = cues.at(words, i);
            if (found.isPresent() && found.get().value().reach() == Cue.Reach.FOLLOWING) {
                return words.subList(i + found.get().length(), words.size()).stream()
                        .allMatch(token -> OBJECTS.contains(token.text()));
            }
        }
        return false;
    }

    private boolean thing(List<Token> words) {
        return words.stream().anyMatch(token -> token.word() && !functionWords.contains(token.text()));
    }

    private boolean feels(List<Token> words) {
        for (int i = 0; i < words.size(); i++) {
            if (cues.at(words, i).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
