package org.viperstudio.preference.embedded;

/** Which side an opinion is on. */
public enum Polarity {
    LIKED,
    DISLIKED;

    Polarity opposite() {
        return this == LIKED ? DISLIKED : LIKED;
    }
}
