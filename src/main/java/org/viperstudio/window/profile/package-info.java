/** Whose taste is open: the profile menu and its dialogs. */
@NullMarked
package org.viperstudio.window.profile;

import org.jspecify.annotations.NullMarked;
