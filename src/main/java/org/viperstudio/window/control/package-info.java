/** Controls that several screens share. */
@NullMarked
package org.viperstudio.window.control;

import org.jspecify.annotations.NullMarked;
