package org.viperstudio.studio.words;

/** Both lists of a taste in words that the model knows, and no more of them than one picture has room for. */
public record KnownPreference(KnownText liked, KnownText disliked) {}
