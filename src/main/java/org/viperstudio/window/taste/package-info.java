/** The taste: what is liked and disliked, where it came from, how it changed. */
@NullMarked
package org.viperstudio.window.taste;

import org.jspecify.annotations.NullMarked;
