/**
 * Work in the background: a lane for each device, one for the processor; queued, watched, paused, reordered, cancelled.
 * Knows nothing of what the work is, and nothing of a window.
 */
@NullMarked
package org.viperstudio.job;

import org.jspecify.annotations.NullMarked;
