package org.viperstudio.preference.idefics2;

import java.util.List;

/** The two lists of an answer, in the model's words. */
record ExtractedLists(List<String> liked, List<String> disliked) {
    ExtractedLists {
        liked = List.copyOf(liked);
        disliked = List.copyOf(disliked);
    }
}
