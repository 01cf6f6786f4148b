package org.viperstudio.store;

import java.time.Instant;

/**
 * What is known of a profile without opening it.
 *
 * @param id its folder's name
 * @param name what people call it
 * @param encrypted whether it needs a password
 */
public record ProfileInfo(String id, String name, Instant created, boolean encrypted) {}
