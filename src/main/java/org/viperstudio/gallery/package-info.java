/** Paints described scenes and builds the seed gallery from them. */
@NullMarked
package org.viperstudio.gallery;

import org.jspecify.annotations.NullMarked;
