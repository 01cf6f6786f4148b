/** The words that people read in the window, in a resource bundle for each part of it. */
@NullMarked
package org.viperstudio.wording;

import org.jspecify.annotations.NullMarked;
