/** The Blind test screen, where users try to find the picture in their own taste among eight. */
@NullMarked
package org.viperstudio.window.blind;

import org.jspecify.annotations.NullMarked;
