/**
 * Pictures as files and on paper: the only room that knows AWT and ImageIO. It reads what people bring, writes PNG with
 * text inside, and puts pictures side by side.
 */
@NullMarked
package org.viperstudio.picture;

import org.jspecify.annotations.NullMarked;
