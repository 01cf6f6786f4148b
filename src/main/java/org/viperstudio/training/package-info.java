/**
 * Trains Sketch, the embedded diffusion model, on pictures by the program's own painter. Also trains the judges, which
 * are classifiers that evaluate Sketch, and the eye, which is a classifier that finds attributes in pictures for the
 * personal score. Data sets, curriculum, checkpoints, evaluation and export are here.
 */
@NullMarked
package org.viperstudio.training;

import org.jspecify.annotations.NullMarked;
