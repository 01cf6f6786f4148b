package org.viperstudio.people;

import java.util.List;

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
}
