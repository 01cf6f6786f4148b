package org.viperstudio.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A simulated person.
 *
 * @param liked names of the attribute catalogue
 * @param disliked likewise, none of them liked
 */
public record Person(int number, List<String> liked, List<String> disliked) {
    public Person {
        liked = List.copyOf(liked);
        disliked = List.copyOf(disliked);
    }

    /** The paper's distance of two tastes: 1 less the share of what both like or both dislike in all that either does. */
    public double jaccardDistance(Person other) {
        Set<String> mine = signed(this);
        Set<String> theirs = signed(other);
        Set<String> both = new HashSet<>(mine);
        both.retainAll(theirs);
        int all = mine.size() + theirs.size() - both.size();
        return all == 0 ? 0 : 1 - both.size() / (double) all;
    }

    private static Set<String> signed(Person person) {
        Set<String> all = new HashSet<>();
        person.liked.forEach(name -> all.add("+" + name));
        person.disliked.forEach(name -> all.add("-" + name));
        return all;
    }
}
