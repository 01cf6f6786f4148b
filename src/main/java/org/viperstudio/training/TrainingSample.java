package org.viperstudio.training;

/**
 * What one picture is shown with in one step.
 *
 * @param picture its number in the data set
 * @param prompt the text p, which also gives the pooled vector
 * @param preference the attributes of VP, joined
 * @param promptShare of E(p) in the context, 0 or 1
 * @param preferenceShare of E(VP) in it, 0 to 1
 * @param pooledShare of the pooled vector, 0 or 1
 */
record TrainingSample(
        int picture, String prompt, String preference, float promptShare, float preferenceShare, float pooledShare) {}
