package org.viperstudio.studio.profile;

import org.viperstudio.store.ProfileInfo;

/** The event that a profile is about to be closed or deleted: work that uses it must end. */
public record ProfileClosing(ProfileInfo profile, Why why) {
    /** What becomes of it. */
    public enum Why {
        /** It is opened again at once, with another name or password or from a backup. */
        CHANGED,
        /** Another one is open from now on. */
        LEFT,
        /** It is taken away; another one is open by now. */
        DELETED
    }
}
