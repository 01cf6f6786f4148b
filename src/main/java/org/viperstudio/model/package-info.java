/**
 * Model files: what a folder or a file is, told by its tensors and not by its name, and one uniform way to open the
 * parts of a diffusion model, whether they lie in a diffusers folder or in a single-file checkpoint.
 */
@NullMarked
package org.viperstudio.model;

import org.jspecify.annotations.NullMarked;
