package org.viperstudio.job;

/** How urgent a job is, least first; a more urgent one suspends a running one at its next checkpoint. */
public enum Priority {
    /** Nobody waits for it: frames computed ahead. */
    BACKGROUND,
    /** Somebody asked for it. */
    NORMAL,
    /** Somebody watches for it, such as the picture under the slider; runs even while the pool is paused. */
    INTERACTIVE
}
