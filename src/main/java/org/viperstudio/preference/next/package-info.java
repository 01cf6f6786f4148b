/** Which picture to ask about next: the one that teaches most about the person, which the paper leaves to future work. */
@NullMarked
package org.viperstudio.preference.next;

import org.jspecify.annotations.NullMarked;
