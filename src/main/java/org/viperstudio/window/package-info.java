/**
 * The JavaFX window, and all that knows JavaFX. Below it each screen has a room with views and view models; a view model
 * never sees a control.
 */
@NullMarked
package org.viperstudio.window;

import org.jspecify.annotations.NullMarked;
