package org.viperstudio.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.ProfileService;
import picocli.CommandLine.Option;

/** The option for the profile that a command works in. */
final class ProfileChoice {
    /** The password comes from here, where neither a list of processes nor a shell's history shows it. */
    static final String PASSWORD = "VIPER_PASSWORD";

    @Option(names = "--profile", description = "The profile's name; default: the one used last.")
    private @Nullable String name;

    /** Opens it; a command leaves the profile that the window opens next as it is. */
    OpenProfile open(Studio studio) {
        ProfileService profiles = studio.profiles();
        Optional<ProfileInfo> chosen = name == null ? profiles.last() : Optional.of(named(profiles, name));
        return chosen.map(info -> profiles.open(info, key(info))).orElseGet(profiles::current);
    }

    static ProfileInfo named(ProfileService profiles, String name) {
        return profiles.find(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no profile \"" + name + "\". There "
                        + (profiles.all().isEmpty()
                                ? "is none yet."
                                : "are: "
                                        + String.join(
                                                ", ",
                                                profiles.all().stream()
                                                        .map(ProfileInfo::name)
                                                        .toList())
                                        + ".")));
    }

    /** What opens a profile: the password that was given, unless the profile has none. */
    static FileKey key(ProfileInfo info) {
        return info.encrypted() ? password() : FileKey.NONE;
    }

    /** The password that was given, if one was. */
    static FileKey password() {
        String given = System.getenv(PASSWORD);
        return given == null ? FileKey.NONE : new FileKey(given);
    }
}
