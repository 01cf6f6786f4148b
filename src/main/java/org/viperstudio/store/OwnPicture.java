package org.viperstudio.store;

import java.time.Instant;

/**
 * A picture that the person brought, to comment on it beside the gallery.
 *
 * @param name what its file was called
 */
public record OwnPicture(Sha256 picture, String name, Instant added) {}
