/**
 * Background jobs: a lane for each device and one for the processor, in which jobs are queued, observed, paused,
 * reordered and cancelled. It knows neither what a job does nor that there is a window.
 */
@NullMarked
package org.viperstudio.job;

import org.jspecify.annotations.NullMarked;
