/** The Blind test screen: find your own picture among eight. */
@NullMarked
package org.viperstudio.window.blind;

import org.jspecify.annotations.NullMarked;
