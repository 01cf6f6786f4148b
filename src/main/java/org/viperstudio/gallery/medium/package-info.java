/** How it is painted: each medium repaints the layers of a scene with its own marks. */
@NullMarked
package org.viperstudio.gallery.medium;

import org.jspecify.annotations.NullMarked;
