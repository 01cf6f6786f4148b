/** From attribute words to a finished picture: settings, warps, overlays and finishes. */
@NullMarked
package org.viperstudio.gallery.paint;

import org.jspecify.annotations.NullMarked;
