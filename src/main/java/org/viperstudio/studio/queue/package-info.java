/** What was asked for and is done while something else goes on: each profile's queued pictures and blind tests. */
@NullMarked
package org.viperstudio.studio.queue;

import org.jspecify.annotations.NullMarked;
