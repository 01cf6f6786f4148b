/**
 * Picture files, by AWT and ImageIO, which outside this package only the gallery's builder uses: reads what people
 * bring, writes PNG with metadata, and lays pictures side by side.
 */
@NullMarked
package org.viperstudio.picture;

import org.jspecify.annotations.NullMarked;
