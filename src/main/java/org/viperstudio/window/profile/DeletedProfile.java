package org.viperstudio.window.profile;

import java.time.Instant;
import org.viperstudio.store.ProfileInfo;

/**
 * A profile that can be brought back.
 *
 * @param until when it goes for good
 */
record DeletedProfile(ProfileInfo profile, Instant until) {}
