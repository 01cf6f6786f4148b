package org.viperstudio.studio.profile;

import org.viperstudio.store.FileKey;
import org.viperstudio.store.ProfileInfo;

/**
 * A profile with the key that opens it.
 *
 * @param key none where the profile has no password, whatever was given
 */
public record KeyedProfile(ProfileInfo info, FileKey key) {
    public KeyedProfile {
        key = info.encrypted() ? key : FileKey.NONE;
    }

    /** Of two the one whose password protects what is made of both: the first unless only the second has one. */
    public static KeyedProfile protecting(KeyedProfile first, KeyedProfile second) {
        return first.info.encrypted() ? first : second;
    }
}
