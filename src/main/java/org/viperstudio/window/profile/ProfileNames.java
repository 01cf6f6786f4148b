package org.viperstudio.window.profile;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.viperstudio.store.ProfileInfo;

/** Converts profiles to their names. */
final class ProfileNames extends StringConverter<ProfileInfo> {
    @Override
    public String toString(@Nullable ProfileInfo profile) {
        return profile == null ? "" : profile.name();
    }

    @Override
    public ProfileInfo fromString(String name) {
        throw new UnsupportedOperationException("profiles are chosen, not written");
    }
}
