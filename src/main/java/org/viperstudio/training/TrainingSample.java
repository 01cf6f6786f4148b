package org.viperstudio.training;

/**
 * One element of a UNet batch: a picture and the conditioning that it is learned with. Its context is
 * promptShare E(prompt) + preferenceShare E(preference).
 *
 * @param picture its number in the data set
 * @param prompt the text p, which also gives the pooled vector
 * @param preference the attributes of the visual preference VP, separated by commas
 * @param promptShare weight of E(p) in the context, 0 or 1
 * @param preferenceShare weight of E(VP) in the context, 0..1
 * @param pooledShare weight of the pooled vector, 0 or 1
 */
record TrainingSample(
        int picture, String prompt, String preference, float promptShare, float preferenceShare, float pooledShare) {}
