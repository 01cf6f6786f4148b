package org.viperstudio.window.profile;

import java.time.Instant;
import org.viperstudio.store.ProfileInfo;

/**
 * A deleted profile that can be restored.
 *
 * @param until when it is deleted permanently
 */
record DeletedProfile(ProfileInfo profile, Instant until) {}
