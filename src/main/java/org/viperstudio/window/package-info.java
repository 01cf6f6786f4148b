/**
 * The JavaFX window, and the only packages that use JavaFX. Each screen has a package of its own with views and view models;
 * a view model never uses a control.
 */
@NullMarked
package org.viperstudio.window;

import org.jspecify.annotations.NullMarked;
