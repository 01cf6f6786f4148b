package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Set;
import org.viperstudio.preference.embedded.words.Token;

/** Turns what is said in sarcasm into what is meant. */
final class Sarcasm {
    private Sarcasm() {}

    /** Praise that is no praise when it is all that is said: "A triptych. Groundbreaking." */
    private static final Set<String> DRY = Set.of(
            "subtle",
            "groundbreaking",
            "original",
            "riveting",
            "thrilling",
            "revolutionary",
            "edgy",
            "innovative",
            "novel",
            "profound",
            "inventive",
            "unexpected",
            "surprising");

    private static boolean dry(Thought thought) {
        List<String> words = thought.clause().tokens().stream()
                .filter(Token::word)
                .map(Token::text)
                .filter(word -> !word.equals("very") && !word.equals("how") && !word.equals("so"))
                .toList();
        return words.size() == 1 && DRY.contains(words.getFirst());
    }

    /** "I love it. Not." */
    private static boolean takesBack(Thought thought, Thought before) {
        Clause clause = thought.clause();
        return clause.text(0, clause.tokens().size()).equals("not")
                && !before.clause().question()
                && !before.sneers();
    }

    /** A thought with a sneer is meant as dislike; one that names nothing speaks of a thought beside it. */
    static void undo(List<Thought> thoughts, String text) {
        for (int i = 0; i < thoughts.size(); i++) {
            if (i > 0 && takesBack(thoughts.get(i), thoughts.get(i - 1))) {
                thoughts.get(i - 1).turnRound();
            }
            if (thoughts.get(i).sneers() || i > 0 && dry(thoughts.get(i))) {
                thoughts.get(i).makeSarcastic();
                if (thoughts.get(i).mentions().isEmpty()) {
                    target(thoughts, i);
                }
            }
        }
        if (Signs.emotions("sarcasm", text) > 0 && !thoughts.isEmpty()) {
            thoughts.getLast().makeSarcastic();
        }
    }

    /** "Oh great. Another triptych." and "A triptych. How original." */
    private static void target(List<Thought> thoughts, int sneer) {
        boolean opens = sneer == 0
                || sneer + 1 < thoughts.size() && names(thoughts, sneer + 1) && sameSentence(thoughts, sneer);
        int target = opens ? sneer + 1 : sneer - 1;
        if (target >= 0 && target < thoughts.size() && names(thoughts, target)) {
            thoughts.get(target).makeSarcastic();
        }
    }

    private static boolean names(List<Thought> thoughts, int index) {
        return !thoughts.get(index).mentions().isEmpty()
                && !thoughts.get(index).clause().contrast();
    }

    private static boolean sameSentence(List<Thought> thoughts, int index) {
        return thoughts.get(index).clause().sameSentence(thoughts.get(index + 1).clause());
    }
}
