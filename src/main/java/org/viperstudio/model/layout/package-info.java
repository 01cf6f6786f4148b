/**
 * Which tensors a network of a given configuration has: their names in diffusers folders, and their shapes. Weights are
 * checked against it before they are used, and weights of full size are made up from it for measurements.
 */
@NullMarked
package org.viperstudio.model.layout;

import org.jspecify.annotations.NullMarked;
