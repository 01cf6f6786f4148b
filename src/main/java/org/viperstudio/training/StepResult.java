package org.viperstudio.training;

import java.util.OptionalDouble;

/**
 * What a training step measured on its batch.
 *
 * @param loss what the step minimised
 * @param psnr how close reconstructed pictures are to their originals, in dB, where the network reconstructs any
 */
record StepResult(double loss, OptionalDouble psnr) {}
