package org.viperstudio.studio.profile;

/** What changed in a profile. */
public enum ProfileChange {
    COMMENTS,
    TASTE,
    HISTORY,
    BLIND_TESTS
}
