package org.viperstudio.people.trial;

import java.util.List;

/**
 * A comment that was read wrongly.
 *
 * @param likedMissed said to be liked and not found; the others accordingly
 */
public record Miss(
        String comment,
        List<String> likedMissed,
        List<String> likedWrong,
        List<String> dislikedMissed,
        List<String> dislikedWrong) {

    /** How bad it is: what was turned round counts twice. */
    int badness() {
        return likedMissed.size() + likedWrong.size() + dislikedMissed.size() + dislikedWrong.size();
    }
}
