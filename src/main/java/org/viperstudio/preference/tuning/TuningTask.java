package org.viperstudio.preference.tuning;

import org.viperstudio.network.TuningExample;

/** What an adapter is to learn. */
public interface TuningTask {
    /** What it is called: a run goes on with the task that it began with. */
    String name();

    /** How many people there are to learn from. */
    int size();

    /**
     * Something to learn from a person.
     *
     * @param index which person, below {@link #size}
     * @param seed of what is drawn; the same seed gives the same example
     * @throws org.viperstudio.picture.PictureException if a picture cannot be read
     */
    TuningExample example(int index, long seed);
}
