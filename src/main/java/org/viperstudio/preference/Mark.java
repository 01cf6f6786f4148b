package org.viperstudio.preference;

/** What a person may say of a picture without words. */
public enum Mark {
    NONE,
    LOVED,
    REJECTED
}
