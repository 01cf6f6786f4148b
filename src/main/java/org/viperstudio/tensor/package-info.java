/**
 * Tensors, devices, weight files and compiled networks: the only package that uses LibTorch and DJL's engine.
 *
 * <p>Weights are read from safetensors files only. A file is mapped, never copied into the heap, so a checkpoint of
 * many gigabytes opens at once and tensors can be handed on without a copy.
 */
@NullMarked
package org.viperstudio.tensor;

import org.jspecify.annotations.NullMarked;
