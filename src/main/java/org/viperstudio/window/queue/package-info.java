/** What is being worked on: a button in the bar, and the drawer that it opens. */
@NullMarked
package org.viperstudio.window.queue;

import org.jspecify.annotations.NullMarked;
