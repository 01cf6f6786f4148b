/** The History screen: all painted pictures. */
@NullMarked
package org.viperstudio.window.history;

import org.jspecify.annotations.NullMarked;
