/**
 * Trains Sketch, the embedded diffusion model, on pictures of the painter's, and the judges that measure it: data sets,
 * curriculum, checkpoints and export.
 */
@NullMarked
package org.viperstudio.training;

import org.jspecify.annotations.NullMarked;
