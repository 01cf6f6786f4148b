/** The frame around every screen: navigation rail, top bar, notices, overlay, theme and navigation. */
@NullMarked
package org.viperstudio.window.shell;

import org.jspecify.annotations.NullMarked;
