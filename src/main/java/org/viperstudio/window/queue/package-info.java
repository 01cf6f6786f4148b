/** The job queue: a button in the top bar, and the sheet that it opens. */
@NullMarked
package org.viperstudio.window.queue;

import org.jspecify.annotations.NullMarked;
