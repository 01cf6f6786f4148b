package org.viperstudio.studio.blind;

/** Whose pictures a person's own one is set against. */
public enum Opponents {
    /** Nobody's: unpersonalized pictures of other seeds. */
    PLAIN,
    /** Other profiles', and invented tastes where there are not enough of them. */
    OTHER_TASTES
}
