package org.viperstudio.model.lora;

import org.viperstudio.tensor.StoredTensor;

/**
 * A change of one weight: {@code weight + strength * scale * (up @ down)}, the product reshaped to the weight's shape.
 *
 * @param weightName the weight, in diffusers names
 * @param down the matrix of shape (rank, all but the weight's first dimension)
 * @param up the matrix of shape (the weight's first dimension, rank)
 * @param scale alpha / rank
 */
public record LoraDelta(String weightName, StoredTensor down, StoredTensor up, float scale) {}
