/** What is understood of a comment while it is written, and the taste that follows from all of them. */
@NullMarked
package org.viperstudio.studio.reading;

import org.jspecify.annotations.NullMarked;
