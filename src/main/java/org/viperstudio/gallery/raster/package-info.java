/** Pictures as planes of floats, with the measurements that painting needs: blur, gradients, orientation, segments. */
@NullMarked
package org.viperstudio.gallery.raster;

import org.jspecify.annotations.NullMarked;
