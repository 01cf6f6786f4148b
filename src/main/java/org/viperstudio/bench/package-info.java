/**
 * Benchmarks of the engine on models of full size: time for each step, load time, peak memory, and what each shortcut
 * saves. The models have random weights in the official format, so that nothing need be downloaded.
 */
@NullMarked
package org.viperstudio.bench;

import org.jspecify.annotations.NullMarked;
