/**
 * Pictures as files and on paper, by AWT and ImageIO, which beside this room only the gallery's builder knows. It reads what
 * people bring, writes PNG with text inside, and puts pictures side by side.
 */
@NullMarked
package org.viperstudio.picture;

import org.jspecify.annotations.NullMarked;
