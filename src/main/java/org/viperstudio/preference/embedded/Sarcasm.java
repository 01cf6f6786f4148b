package org.viperstudio.preference.embedded;

import java.util.List;
import org.viperstudio.preference.embedded.CommentReader.Thought;

/** Turns what is said in sarcasm into what is meant. */
final class Sarcasm {
    private Sarcasm() {}

    /** A thought with a sneer is meant as dislike; one that names nothing speaks of a thought beside it. */
    static void undo(List<Thought> thoughts, String text) {
        for (int i = 0; i < thoughts.size(); i++) {
            if (thoughts.get(i).sneers()) {
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
        return thoughts.get(index).clause().sentence()
                == thoughts.get(index + 1).clause().sentence();
    }
}
