package org.viperstudio.studio.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.viperstudio.model.RecommendedSettings.AtOnce;

/**
 * Chooses which attributes one picture has room for, the strongest first. A small model that is given everything
 * somebody likes shows hardly anything of it, since two dozen attributes in one embedding cancel out. Of equally strong
 * attributes the first are taken, and since a taste is shuffled by each picture's seed, all get their turn over several
 * pictures.
 */
final class AttributeBudget {
    private final AtOnce atOnce;

    AttributeBudget(AtOnce atOnce) {
        this.atOnce = atOnce;
    }

    /** What can be seen together of what is liked, in its order. */
    List<Reworded> forLiked(List<Reworded> liked) {
        Set<String> taken = new HashSet<>();
        List<Reworded> chosen = new ArrayList<>();
        for (Reworded one : strongestFirst(liked)) {
            List<String> decides = decides(one);
            if (chosen.size() < atOnce.attributes() && decides.stream().noneMatch(taken::contains)) {
                chosen.add(one);
                taken.addAll(decides);
            }
        }
        return inOrder(liked, chosen);
    }

    /** What is disliked most, in its order, but for what the model would call by the name of something liked. */
    List<Reworded> forDisliked(List<Reworded> disliked, List<Reworded> liked) {
        Set<String> wanted = new HashSet<>(liked.stream().map(Reworded::name).toList());
        List<Reworded> chosen = strongestFirst(disliked).stream()
                .filter(one -> wanted.add(one.name()))
                .limit(atOnce.attributes())
                .toList();
        return inOrder(disliked, chosen);
    }

    private static List<Reworded> strongestFirst(List<Reworded> words) {
        return words.stream()
                .filter(Reworded::isKnown)
                .sorted(Comparator.comparingDouble(Reworded::strength).reversed())
                .toList();
    }

    private static List<Reworded> inOrder(List<Reworded> words, List<Reworded> chosen) {
        return words.stream().filter(chosen::contains).toList();
    }

    /** Itself at least: twice the same says no more. */
    private List<String> decides(Reworded one) {
        List<String> aspects = new ArrayList<>(List.of("itself: " + one.name()));
        for (Map.Entry<String, List<String>> aspect : atOnce.aspects().entrySet()) {
            if (aspect.getValue().contains(one.name())) {
                aspects.add(aspect.getKey());
            }
        }
        return aspects;
    }
}
