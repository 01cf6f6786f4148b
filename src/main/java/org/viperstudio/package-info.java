/** ViPer Studio: images in one person's taste, on that person's own machine. */
@NullMarked
package org.viperstudio;

import org.jspecify.annotations.NullMarked;
