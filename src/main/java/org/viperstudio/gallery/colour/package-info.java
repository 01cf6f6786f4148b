/** Colour in linear light and in OKLab, and the palettes that scenes are mapped to. */
@NullMarked
package org.viperstudio.gallery.colour;

import org.jspecify.annotations.NullMarked;
