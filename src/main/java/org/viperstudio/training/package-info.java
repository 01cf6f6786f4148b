/**
 * Trains Sketch, the embedded diffusion model, on pictures of the painter's, the judges that measure it, and
 * the eye, which tells attributes in pictures for the personal score: data sets, curriculum, checkpoints and export.
 */
@NullMarked
package org.viperstudio.training;

import org.jspecify.annotations.NullMarked;
