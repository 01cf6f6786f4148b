/** A tour of all that the program does, without a window: pages and pictures in a folder. */
@NullMarked
package org.viperstudio.studio.tour;

import org.jspecify.annotations.NullMarked;
