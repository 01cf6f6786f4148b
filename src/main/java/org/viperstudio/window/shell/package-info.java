/** What stands around every screen: the rail, the bar above, notices, the theme, and the way from screen to screen. */
@NullMarked
package org.viperstudio.window.shell;

import org.jspecify.annotations.NullMarked;
