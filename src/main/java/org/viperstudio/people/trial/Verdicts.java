package org.viperstudio.people.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.viperstudio.preference.VisualPreference;

/** Compares what was extracted from comments with what they truly say, and adds up the results. */
final class Verdicts {
    private final List<Miss> misses = new ArrayList<>();
    private Score liked = Score.NONE;
    private Score disliked = Score.NONE;
    private int turned;
    private int found;

    /**
     * Judges one comment.
     *
     * @param likes what it says to like, each as {@code a|b|c} where several words are right; the dislikes likewise
     */
    void judge(VisualPreference read, String comment, List<String> likes, List<String> dislikes) {
        Comparison pro = Comparison.of(read.liked(), likes);
        Comparison contra = Comparison.of(read.disliked(), dislikes);
        liked = liked.plus(pro.score());
        disliked = disliked.plus(contra.score());
        int wrongSide = pro.turned(read.disliked()) + contra.turned(read.liked());
        turned += wrongSide;
        found += wrongSide + pro.right() + contra.right();
        Miss miss = new Miss(comment, pro.missed(), pro.wrong(), contra.missed(), contra.wrong());
        if (miss.badness() > 0) {
            misses.add(miss);
        }
    }

    Score liked() {
        return liked;
    }

    Score disliked() {
        return disliked;
    }

    /** The share of the attributes found that were put on the wrong side. */
    double polarityErrors() {
        return found == 0 ? 0 : turned / (double) found;
    }

    /** What was read wrongly, the worst first. */
    List<Miss> misses() {
        return misses.stream()
                .sorted(Comparator.comparingInt(Miss::badness).reversed())
                .toList();
    }
}
