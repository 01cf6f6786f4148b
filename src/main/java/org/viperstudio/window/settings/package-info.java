/** The settings of the program. */
@NullMarked
package org.viperstudio.window.settings;

import org.jspecify.annotations.NullMarked;
