package org.viperstudio.studio.blind;

/** Which pictures a person's own one is compared with. */
public enum Opponents {
    /** Nobody's: unpersonalized pictures of other seeds. */
    PLAIN,
    /** Other profiles', and invented tastes where there are not enough of them. */
    OTHER_TASTES
}
