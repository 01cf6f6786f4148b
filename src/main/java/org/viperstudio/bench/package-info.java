/**
 * Measures the engine on models of full size: time a step, load time, peak memory, and what each shortcut saves. The
 * models have random weights in the official format, so that nothing need be downloaded to measure.
 */
@NullMarked
package org.viperstudio.bench;

import org.jspecify.annotations.NullMarked;
