package org.viperstudio.store;

import java.time.Instant;

/**
 * A job that was queued and has not ended.
 *
 * @param kind what it does, such as "generate"
 * @param title for people
 * @param request all that is needed to do it, as JSON
 */
public record UnfinishedJob(long id, String kind, String title, String request, Instant created) {}
