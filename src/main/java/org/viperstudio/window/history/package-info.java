/** The History screen: everything that was made. */
@NullMarked
package org.viperstudio.window.history;

import org.jspecify.annotations.NullMarked;
