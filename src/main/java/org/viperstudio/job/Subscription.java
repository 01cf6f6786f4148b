package org.viperstudio.job;

/** Ends when closed. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
